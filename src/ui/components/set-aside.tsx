import type { Aside, TabSnapshot } from '../../core/session/model.ts';
import { originToAllow } from '../../core/token/custom-endpoint.ts';
import { asideTexts } from '../aside-texts.ts';
import { describePlace } from '../place-text.ts';
import { printable } from '../printable.ts';
import { count, say } from '../words.ts';
import { CodeText } from './code-text.tsx';
import './set-aside.css';

const placeOf = (aside: Aside): { readonly words: string; readonly whole: string } | undefined => {
  const sighting = aside.sightings[0];
  if (sighting === undefined) return undefined;
  const { title, detail, whole } = describePlace(sighting.place);
  const more = aside.sightings.length - 1 + aside.sightingsDropped;
  const here = `${title} ${detail}`;
  return {
    words:
      more > 0 ? say('aside_placeAndMore', { place: here, more: count('count_morePlaces', more) }) : here,
    whole,
  };
};

/** One find that was set aside, with the first place of it. */
export const AsideLine = ({ aside }: { readonly aside: Aside }) => {
  const { title, explain } = asideTexts[aside.reason];
  const place = placeOf(aside);
  const origin = aside.reason === 'other-issuer' ? originToAllow(aside.fact) : undefined;
  return (
    <li class="aside" title={place && printable(place.whole)}>
      <div class={aside.reason === 'look-alike-issuer' ? 'aside-title warn' : 'aside-title'}>
        {say(title)}
      </div>
      <div>
        <CodeText text={explain(aside.fact)} />
      </div>
      {origin !== undefined && <div>{say('endpoints_aside', { origin })}</div>}
      {place !== undefined && (
        <div class="hint">
          <bdi>{printable(place.words)}</bdi>
        </div>
      )}
    </li>
  );
};

/** What looked like a token and is none of use here: named, explained, never sent. */
export const SetAside = ({ snapshot }: { readonly snapshot: TabSnapshot }) => {
  const { asides, asidesDropped } = snapshot;
  if (asides.length === 0) return null;
  return (
    <div class="set-aside">
      <h3>{say('aside_heading')}</h3>
      <ul>
        {asides.map((aside) => (
          <AsideLine key={aside.id} aside={aside} />
        ))}
      </ul>
      {asidesDropped > 0 && <p class="aside hint">{say('aside_dropped', { number: asidesDropped })}</p>}
    </div>
  );
};
