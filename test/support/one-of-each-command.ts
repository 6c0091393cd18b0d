import type { Command, CommandName } from '../../src/contract/commands.ts';
import { asRawToken, parseTokenId } from '../../src/core/token/brand.ts';
import { forgeAccessToken } from './forge-token.ts';

const tokenId = parseTokenId('0123456789abcdef');
if (tokenId === undefined) throw new Error('This is the form of a token’s name.');

const token = asRawToken(forgeAccessToken());

/** A command of each kind, all in order: whoever refuses one does so because of who sent it. For a tab that is none. */
export const oneOfEachCommand = (
  tabId: number,
): { readonly [Name in CommandName]: Extract<Command, { readonly name: Name }> } => ({
  'report-page': {
    name: 'report-page',
    tabId,
    report: { state: 'unreadable', failure: { code: 'failed', detail: 'by a stranger' } },
    isAsked: true,
    causedAt: 1000,
  },
  'report-traffic': {
    name: 'report-traffic',
    tabId,
    candidates: [],
    skipped: { tooLong: 1, notText: 0 },
    calls: [],
  },
  'report-navigation': { name: 'report-navigation', tabId },
  'request-scan': { name: 'request-scan', tabId, depth: 'databases' },
  'look-up': { name: 'look-up', tabId, tokenId },
  verify: { name: 'verify', tabId, tokenId },
  'look-up-pasted': { name: 'look-up-pasted', token },
  'verify-pasted': { name: 'verify-pasted', token },
  'set-recording': { name: 'set-recording', tabId, recording: false },
  clear: { name: 'clear', tabId },
  'reveal-token': { name: 'reveal-token', tabId, tokenId },
  'set-look-up-preference': { name: 'set-look-up-preference', preference: 'automatic' },
  'set-preserve': { name: 'set-preserve', preserve: false },
  'set-theme': { name: 'set-theme', theme: 'dark' },
  'set-language': { name: 'set-language', language: 'en' },
  // Nobody listens at the port for discarding; it is not saved either, since nothing answers.
  'add-endpoint': { name: 'add-endpoint', origin: 'http://127.0.0.1:9', isAnyway: false },
  'remove-endpoint': { name: 'remove-endpoint', origin: 'http://127.0.0.1:9' },
  'forget-everything': { name: 'forget-everything' },
});
