import { countMember, isObject, member, stringMember } from '../core/json.ts';
import { isLanguagePreference, isLookUpPreference, isThemePreference } from '../core/session/preferences.ts';
import { isScanDepth } from '../core/session/scan-request.ts';
import { asRawToken, parseTokenId } from '../core/token/brand.ts';
import { maximumTokenLength } from '../core/token/detect.ts';
import type { Command } from './commands.ts';
import { decodeCalls } from './decode-calls.ts';
import { decodeCandidates } from './decode-candidates.ts';
import { decodeReport } from './decode-report.ts';

/** Longest text of an endpoint that is looked at, in characters. */
const longestEndpoint = 300;

/** The two texts of an endpoint, as somebody wrote them; what they are worth is judged later. */
const decodeEndpointTexts = (message: unknown) => {
  const origin = stringMember(message, 'origin');
  const answersFor = member(message, 'answersFor');
  if (origin === undefined || origin.length > longestEndpoint) return undefined;
  if (answersFor === undefined) return { origin };
  return typeof answersFor === 'string' && answersFor.length <= longestEndpoint
    ? { origin, answersFor }
    : undefined;
};

/** Reads a message as a command; `undefined` when it is none. */
export const decodeCommand = (message: unknown): Command | undefined => {
  if (!isObject(message)) return undefined;
  const name = stringMember(message, 'name');
  switch (name) {
    case 'set-look-up-preference': {
      const preference = member(message, 'preference');
      return isLookUpPreference(preference) ? { name, preference } : undefined;
    }
    case 'set-theme': {
      const theme = member(message, 'theme');
      return isThemePreference(theme) ? { name, theme } : undefined;
    }
    case 'set-language': {
      const language = member(message, 'language');
      return isLanguagePreference(language) ? { name, language } : undefined;
    }
    case 'add-endpoint': {
      const texts = decodeEndpointTexts(message);
      const isAnyway = member(message, 'isAnyway') === true;
      return texts === undefined ? undefined : { name, ...texts, isAnyway };
    }
    case 'remove-endpoint': {
      const texts = decodeEndpointTexts(message);
      return texts === undefined ? undefined : { name, ...texts };
    }
    case 'forget-everything':
      return { name };
    case 'look-up-pasted':
    case 'verify-pasted': {
      const token = stringMember(message, 'token');
      return token === undefined || token.length > maximumTokenLength
        ? undefined
        : { name, token: asRawToken(token) };
    }
    case 'set-preserve': {
      const preserve = member(message, 'preserve');
      return typeof preserve === 'boolean' ? { name, preserve } : undefined;
    }
  }
  const tabId = countMember(message, 'tabId');
  if (tabId === undefined) return undefined;
  const tokenId = parseTokenId(member(message, 'tokenId'));
  switch (name) {
    case 'report-page': {
      const report = decodeReport(member(message, 'report'));
      const isAsked = member(message, 'isAsked') === true;
      const causedAt = countMember(message, 'causedAt');
      return report === undefined || causedAt === undefined
        ? undefined
        : { name, tabId, report, isAsked, causedAt };
    }
    case 'report-traffic': {
      const candidates = decodeCandidates(member(message, 'candidates'));
      const skipped = member(message, 'skipped');
      return candidates === undefined
        ? undefined
        : {
            name,
            tabId,
            candidates,
            calls: decodeCalls(member(message, 'calls')),
            skipped: {
              tooLong: countMember(skipped, 'tooLong') ?? 0,
              notText: countMember(skipped, 'notText') ?? 0,
            },
          };
    }
    case 'request-scan': {
      const depth = member(message, 'depth');
      return isScanDepth(depth) ? { name, tabId, depth } : undefined;
    }
    case 'look-up':
    case 'verify':
    case 'reveal-token':
      return tokenId === undefined ? undefined : { name, tabId, tokenId };
    case 'set-recording': {
      const recording = member(message, 'recording');
      return typeof recording === 'boolean' ? { name, tabId, recording } : undefined;
    }
    case 'report-navigation':
    case 'clear':
      return { name, tabId };
    default:
      return undefined;
  }
};
