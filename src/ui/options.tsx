import type { ReadonlySignal } from '@preact/signals';
import type { LookUpPreference, Preferences } from '../core/session/preferences.ts';
import './base.css';
import './options.css';

interface Choice {
  readonly preference: LookUpPreference;
  readonly label: string;
  readonly explain: string;
}

const choices = [
  {
    preference: 'ask',
    label: 'Ask first',
    explain: 'Says what would be sent, and where to, and sends nothing until you agree.',
  },
  {
    preference: 'on-click',
    label: 'When I click “Look up user”',
    explain: 'You have agreed. Each click is one call.',
  },
  {
    preference: 'automatic',
    label: 'Automatically',
    explain: 'One call for each live access token of the session that is shown in the panel or the popup.',
  },
] as const satisfies readonly Choice[];

/** The page of options. */
export const Options = ({
  preferences,
  onChange,
}: {
  readonly preferences: ReadonlySignal<Preferences>;
  readonly onChange: (preference: LookUpPreference) => void;
}) => (
  <main class="options">
    <h1>Whoami for Amazon Cognito</h1>
    <fieldset class="options-group">
      <legend>When may Cognito be asked about the signed-in user?</legend>
      {choices.map(({ preference, label, explain }) => (
        <label class="options-choice">
          <input
            type="radio"
            name="look-up"
            value={preference}
            checked={preferences.value.lookUp === preference}
            onChange={() => onChange(preference)}
          />
          <span>
            <b>{label}</b>
            <span class="soft">{explain}</span>
          </span>
        </label>
      ))}
    </fieldset>
    <h2>What leaves this computer</h2>
    <p>
      A look-up sends the access token, and nothing else, to the Cognito that issued it, at an address built
      from a list of AWS regions. Nothing is sent to anybody else, and nothing is counted or reported.
    </p>
    <h2>What is kept</h2>
    <p>
      Tokens and what was found stay in memory until the tab or the browser is closed. This choice, and
      whether the panel preserves what it found, are the only things that are written to disk.
    </p>
  </main>
);
