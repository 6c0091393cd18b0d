import { say } from '../words.ts';

/** Where a part of the extension should be that could not be fetched. */
export const NotLoaded = () => <p class="region-note">{say('desk_notLoaded')}</p>;
