import { SessionView } from '../session-view.tsx';
import type { Store } from '../store.ts';
import { LazyConversation } from './lazy-conversation.tsx';
import { PanelTabs } from './panel-tabs.tsx';

/** The sessions of a store and its conversation with Cognito, one behind the other. */
export const Views = (question: {
  readonly store: Store;
  readonly isShown: boolean;
  /** They are of a file that somebody saved. */
  readonly isSaved: boolean;
}) => {
  const { store, isShown } = question;
  const view = store.view.value;
  return (
    <>
      {isShown && <PanelTabs store={store} />}
      <div
        class="panel-view"
        role="tabpanel"
        id={isShown ? 'view' : undefined}
        aria-labelledby={`tab-${view}`}
        hidden={!isShown}
      >
        {isShown && view === 'session' && <SessionView store={store} />}
        <LazyConversation {...question} isShown={isShown && view === 'conversation'} />
      </div>
    </>
  );
};
