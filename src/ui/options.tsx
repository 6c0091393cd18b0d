import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Command, CommandReply } from '../contract/commands.ts';
import type { LookUpPreference, Preferences, ThemePreference } from '../core/session/preferences.ts';
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

const themes = [
  { theme: 'auto', label: 'As around it', explain: 'As DevTools in the panel, as the system elsewhere.' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
] as const satisfies readonly {
  readonly theme: ThemePreference;
  readonly label: string;
  readonly explain?: string;
}[];

const Radio = ({
  name,
  value,
  isChosen,
  label,
  explain,
  onChoose,
}: {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly explain: string | undefined;
  readonly onChoose: () => void;
}) => (
  <label class="options-choice">
    <input type="radio" name={name} value={value} checked={isChosen} onChange={onChoose} />
    <span>
      <b>{label}</b>
      {explain !== undefined && <span class="soft">{explain}</span>}
    </span>
  </label>
);

/** Forgets everything, after a second click: the first only arms it. */
const Forget = ({ send }: { readonly send: Send }) => {
  const state = useSignal<'idle' | 'armed' | 'done' | 'failed'>('idle');
  const onClick = async () => {
    if (state.value !== 'armed') state.value = 'armed';
    else state.value = (await send({ name: 'forget-everything' })).ok ? 'done' : 'failed';
  };
  return (
    <p class="options-forget">
      <button type="button" onClick={() => void onClick()}>
        {state.value === 'armed' ? 'Really forget everything' : 'Forget everything'}
      </button>{' '}
      <span role="status">
        {state.value === 'armed' && 'All tabs, and these choices. Click once more.'}
        {state.value === 'done' && 'Forgotten.'}
        {state.value === 'failed' && 'The extension was interrupted. Try again.'}
      </span>
    </p>
  );
};

type Send = (command: Command) => Promise<CommandReply>;

/** The page of options. */
export const Options = ({
  preferences,
  send,
}: {
  readonly preferences: ReadonlySignal<Preferences>;
  readonly send: Send;
}) => (
  <main class="options">
    <h1>Whoami for Amazon Cognito</h1>
    <fieldset class="options-group">
      <legend>When may Cognito be asked about the signed-in user?</legend>
      {choices.map(({ preference, label, explain }) => (
        <Radio
          key={preference}
          name="look-up"
          value={preference}
          isChosen={preferences.value.lookUp === preference}
          label={label}
          explain={explain}
          onChoose={() => void send({ name: 'set-look-up-preference', preference })}
        />
      ))}
    </fieldset>
    <fieldset class="options-group">
      <legend>Theme</legend>
      {themes.map((choice) => (
        <Radio
          key={choice.theme}
          name="theme"
          value={choice.theme}
          isChosen={preferences.value.theme === choice.theme}
          label={choice.label}
          explain={'explain' in choice ? choice.explain : undefined}
          onChoose={() => void send({ name: 'set-theme', theme: choice.theme })}
        />
      ))}
    </fieldset>
    <h2>What leaves this computer</h2>
    <p>
      A look-up sends the access token, and nothing else, to the Cognito that issued it, at an address built
      from a list of AWS regions, and fetches the pool’s public keys there. Nothing is sent to anybody else,
      and nothing is counted or reported.
    </p>
    <h2>What is kept</h2>
    <p>
      Tokens and what was found stay in memory until the tab or the browser is closed. These choices, and
      whether the panel preserves what it found, are the only things that are written to disk.
    </p>
    <Forget send={send} />
  </main>
);
