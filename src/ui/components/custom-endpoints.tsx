import { useRef } from 'preact/hooks';
import type { CustomEndpoint } from '../../core/token/custom-endpoint.ts';
import { mayBeSavedAnyway } from '../../core/token/endpoint-test.ts';
import type { EndpointForm, FormState } from '../endpoint-form.ts';
import { answersForWords, formWords } from '../endpoint-words.ts';
import { say } from '../words.ts';
import './custom-endpoints.css';

const Listed = ({
  endpoint,
  onRemove,
}: {
  readonly endpoint: CustomEndpoint;
  readonly onRemove: () => void;
}) => {
  const words = answersForWords(endpoint);
  return (
    <li>
      <span>
        <b>{endpoint.origin}</b>
        <span class="soft">{words}</span>
      </span>
      <button
        type="button"
        aria-label={say('endpoints_removeLabel', { origin: endpoint.origin, words })}
        onClick={onRemove}
      >
        {say('endpoints_remove')}
      </button>
    </li>
  );
};

const toneOf = (state: FormState): string => {
  if (state.kind === 'answered') return state.outcome.code === 'ok' ? 'good' : state.isSaved ? 'warn' : 'bad';
  return state.kind === 'access-refused' || state.kind === 'interrupted' ? 'bad' : '';
};

/** Which of the two fields a refusal is about. */
const wrongField = (state: FormState): 'origin' | 'answersFor' | undefined => {
  if (state.kind !== 'answered' || state.isSaved) return undefined;
  return state.outcome.code === 'bad-answers-for' ? 'answersFor' : 'origin';
};

/** Where the person says which endpoints beside AWS's own may be asked: emulators, and private ways to Cognito. */
export const CustomEndpoints = ({
  endpoints,
  form,
}: {
  readonly endpoints: readonly CustomEndpoint[];
  readonly form: EndpointForm;
}) => {
  const firstField = useRef<HTMLInputElement>(null);
  const state = form.state.value;
  const answered = state.kind === 'answered' && !state.isSaved ? state.outcome : undefined;
  const wrong = wrongField(state);
  const remove = async (endpoint: CustomEndpoint) => {
    await form.remove(endpoint);
    // The button that was pressed is gone.
    firstField.current?.focus();
  };
  return (
    <section class="endpoints" aria-labelledby="endpoints-title">
      <h2 id="endpoints-title">{say('endpoints_title')}</h2>
      <p>{say('endpoints_explain')}</p>
      <p>{say('endpoints_meaning')}</p>
      {endpoints.length > 0 && (
        <ul class="endpoints-list">
          {endpoints.map((endpoint) => (
            <Listed
              key={`${endpoint.origin} ${endpoint.answersFor ?? ''}`}
              endpoint={endpoint}
              onRemove={() => void remove(endpoint)}
            />
          ))}
        </ul>
      )}
      <form
        class="endpoints-form"
        onSubmit={(event) => {
          event.preventDefault();
          void form.add();
        }}
      >
        <div class="endpoints-field">
          <label for="endpoint-origin">{say('endpoints_originLabel')}</label>
          <input
            id="endpoint-origin"
            ref={firstField}
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            maxLength={300}
            required
            aria-invalid={wrong === 'origin'}
            aria-describedby="endpoint-origin-hint endpoints-outcome"
            value={form.origin.value}
            onInput={(event) => {
              form.origin.value = event.currentTarget.value;
            }}
          />
          <span class="hint" id="endpoint-origin-hint">
            {say('endpoints_originHint')}
          </span>
        </div>
        <div class="endpoints-field">
          <label for="endpoint-answers-for">{say('endpoints_answersLabel')}</label>
          <input
            id="endpoint-answers-for"
            autocomplete="off"
            spellcheck={false}
            maxLength={300}
            aria-invalid={wrong === 'answersFor'}
            aria-describedby="endpoint-answers-hint endpoints-outcome"
            value={form.answersFor.value}
            onInput={(event) => {
              form.answersFor.value = event.currentTarget.value;
            }}
          />
          <span class="hint" id="endpoint-answers-hint">
            {say('endpoints_answersHint')}
          </span>
        </div>
        <div class="endpoints-actions">
          <button type="submit">{say('endpoints_add')}</button>
          {(answered?.code === 'no-permission' || state.kind === 'access-refused') && (
            <button type="button" onClick={() => void form.allow()}>
              {say('endpoints_allow')}
            </button>
          )}
          {answered !== undefined && mayBeSavedAnyway(answered) && (
            <button type="button" onClick={() => void form.saveAnyway()}>
              {say('endpoints_saveAnyway')}
            </button>
          )}
        </div>
      </form>
      <p class={`endpoints-outcome ${toneOf(state)}`} id="endpoints-outcome" role="status">
        {formWords(state, location.origin)}
      </p>
    </section>
  );
};
