import { callFactText, callFactWords, isCallFactName } from '../../core/conversation/call-words.ts';
import type { CallFactName, CallFacts } from '../../core/conversation/facts.ts';
import { words } from '../words.ts';

/** What a fact is called; `undefined` for a name of no fact. */
export const factName = (name: string): string | undefined =>
  isCallFactName(name) ? callFactWords(name, words) : undefined;

/** What a fact says. A flag says no more than that something was there. */
export const factText = (value: CallFacts[CallFactName]): string => callFactText(value, words);
