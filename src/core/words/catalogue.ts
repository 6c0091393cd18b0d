import { member, stringMember } from '../json.ts';
import type { Messages } from './words.ts';

/**
 * The texts of a `messages.json`, read as the browser reads it: a dollar sign is written `$$` there. What it does not have
 * comes from the other texts.
 * Source: MDN, "Locale-Specific Message reference".
 */
export const readCatalogue = (catalogue: unknown, others: Messages): Messages => {
  return (key) => stringMember(member(catalogue, key), 'message')?.replaceAll('$$', '$') ?? others(key);
};
