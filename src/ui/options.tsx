import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { Command, CommandReply } from '../contract/commands.ts';
import type { LookUpPreference, Preferences, ThemePreference } from '../core/session/preferences.ts';
import { type Language, languageList, languageNames } from '../core/words/languages.ts';
import type { TextKey } from '../core/words/words.ts';
import { AllowedSites, type SitesOfOptions } from './components/allowed-sites.tsx';
import { CustomEndpoints } from './components/custom-endpoints.tsx';
import type { EndpointForm } from './endpoint-form.ts';
import { say } from './words.ts';
import './base.css';
import './options.css';

interface Choice {
  readonly preference: LookUpPreference;
  readonly label: TextKey;
  readonly explain: TextKey;
}

const choices = [
  {
    preference: 'ask',
    label: 'options_ask',
    explain: 'options_askExplain',
  },
  {
    preference: 'on-click',
    label: 'options_onClick',
    explain: 'options_onClickExplain',
  },
  {
    preference: 'automatic',
    label: 'options_automatic',
    explain: 'options_automaticExplain',
  },
] as const satisfies readonly Choice[];

const themes = [
  { theme: 'auto', label: 'options_themeAuto', explain: 'options_themeAutoExplain' },
  { theme: 'light', label: 'options_themeLight' },
  { theme: 'dark', label: 'options_themeDark' },
] as const satisfies readonly {
  readonly theme: ThemePreference;
  readonly label: TextKey;
  readonly explain?: TextKey;
}[];

const Radio = ({
  name,
  value,
  isChosen,
  label,
  language,
  explain,
  onChoose,
}: {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  /** Of the label, where it is not that of the page. */
  readonly language?: Language;
  readonly explain?: string | undefined;
  readonly onChoose: () => void;
}) => (
  <label class="options-choice">
    <input type="radio" name={name} value={value} checked={isChosen} onChange={onChoose} />
    <span>
      <b lang={language}>{label}</b>
      {explain !== undefined && <span class="soft">{explain}</span>}
    </span>
  </label>
);

/** Forgets everything, after a second click: the first only arms it. */
const Forget = ({ send, sites }: { readonly send: Send; readonly sites: SitesOfOptions }) => {
  const state = useSignal<'idle' | 'armed' | 'done' | 'failed'>('idle');
  const onClick = async () => {
    if (state.value !== 'armed') state.value = 'armed';
    else {
      const withdrawn = await sites.withdraw(sites.origins.value);
      const forgotten = await send({ name: 'forget-everything' });
      state.value = withdrawn.ok && forgotten.ok ? 'done' : 'failed';
    }
  };
  return (
    <p class="options-forget">
      <button type="button" onClick={() => void onClick()}>
        {say(state.value === 'armed' ? 'options_forgetReally' : 'options_forget')}
      </button>{' '}
      <span role="status">
        {state.value === 'armed' && say('sites_optionsForget')}
        {state.value === 'done' && say('options_forgotten')}
        {state.value === 'failed' && say('announce_interrupted')}
      </span>
    </p>
  );
};

type Send = (command: Command) => Promise<CommandReply>;

/** The page of options. */
export const Options = ({
  preferences,
  sites,
  send,
  endpointForm,
}: {
  readonly preferences: ReadonlySignal<Preferences>;
  readonly sites: SitesOfOptions;
  readonly send: Send;
  readonly endpointForm: EndpointForm;
}) => (
  <main class="options">
    <h1>{say('extensionName')}</h1>
    <fieldset class="options-group">
      <legend>{say('options_lookUp')}</legend>
      {choices.map(({ preference, label, explain }) => (
        <Radio
          key={preference}
          name="look-up"
          value={preference}
          isChosen={preferences.value.lookUp === preference}
          label={say(label)}
          explain={say(explain)}
          onChoose={() => void send({ name: 'set-look-up-preference', preference })}
        />
      ))}
    </fieldset>
    <fieldset class="options-group">
      <legend>{say('options_theme')}</legend>
      {themes.map((choice) => (
        <Radio
          key={choice.theme}
          name="theme"
          value={choice.theme}
          isChosen={preferences.value.theme === choice.theme}
          label={say(choice.label)}
          explain={'explain' in choice ? say(choice.explain) : undefined}
          onChoose={() => void send({ name: 'set-theme', theme: choice.theme })}
        />
      ))}
    </fieldset>
    <fieldset class="options-group">
      <legend>{say('options_language')}</legend>
      <Radio
        name="language"
        value="auto"
        isChosen={preferences.value.language === 'auto'}
        label={say('options_languageAuto')}
        onChoose={() => void send({ name: 'set-language', language: 'auto' })}
      />
      {languageList.map((language) => (
        <Radio
          key={language}
          name="language"
          value={language}
          isChosen={preferences.value.language === language}
          label={languageNames[language]}
          language={language}
          onChoose={() => void send({ name: 'set-language', language })}
        />
      ))}
    </fieldset>
    <CustomEndpoints endpoints={preferences.value.endpoints} form={endpointForm} />
    <AllowedSites sites={sites} />
    <h2>{say('options_leaves')}</h2>
    <p>{say('options_leavesExplain')}</p>
    <h2>{say('options_kept')}</h2>
    <p>{say('options_keptExplain')}</p>
    <Forget send={send} sites={sites} />
  </main>
);
