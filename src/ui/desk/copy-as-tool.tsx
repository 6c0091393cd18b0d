import { useSignal } from '@preact/signals';
import { type CopyForm, copyAs, copyForms } from '../../core/report/copy-as.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { say } from '../words.ts';
import type { DeskState } from './desk-state.ts';
import { SubjectPicker, useSubject } from './subject-picker.tsx';

/** Names of tools, the same in every language. */
const names = {
  curl: 'curl',
  'aws-cli': 'AWS CLI',
  boto3: 'boto3 (Python)',
  javascript: 'AWS SDK (JavaScript)',
} as const satisfies Record<CopyForm, string>;

/** The GetUser call for other tools. The token is shown nowhere, and copied only by who asks for it. */
export const CopyAsTool = ({ state }: { readonly state: DeskState }) => {
  const form = useSignal<CopyForm>('curl');
  const hasToken = useSignal(false);
  const subject = useSubject(state);
  const store = subject.value;
  const access = store.access.value;
  if (access === undefined)
    return (
      <>
        <SubjectPicker state={state} subject={subject} />
        <p class="desk-note">{say('copyAs_noToken')}</p>
      </>
    );
  const { issuer } = access.claims;
  const copy = () =>
    hasToken.value
      ? store.copyWithToken(access.id, (token) => copyAs(form.value, issuer, token))
      : store.copyText(copyAs(form.value, issuer), say('copyAs_call'));
  return (
    <>
      <div class="desk-line">
        <SubjectPicker state={state} subject={subject} />
        <fieldset class="desk-choices">
          <legend class="visually-hidden">{say('copyAs_form')}</legend>
          {copyForms.map((name) => (
            <label key={name} class="desk-choice">
              <input
                type="radio"
                name="copy-form"
                checked={form.value === name}
                onChange={() => {
                  form.value = name;
                }}
              />
              {names[name]}
            </label>
          ))}
        </fieldset>
        <Checkbox on={hasToken} label={say('copyAs_withToken')} />
        <button type="button" class="desk-button desk-button-main" onClick={() => void copy()}>
          {say('copyAs_copy')}
        </button>
      </div>
      {hasToken.value && <p class="desk-note warn">{say('copyAs_warning')}</p>}
      <div class="desk-body">
        <pre class="copy-as-code">{copyAs(form.value, issuer)}</pre>
      </div>
    </>
  );
};
