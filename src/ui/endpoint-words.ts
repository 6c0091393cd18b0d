import { type CustomEndpoint, mostEndpoints } from '../core/token/custom-endpoint.ts';
import { loopbackHosts } from '../core/token/custom-hosts.ts';
import type { EndpointOutcome } from '../core/token/endpoint-test.ts';
import type { FormState } from './endpoint-form.ts';
import { say } from './words.ts';

/** Whose tokens an endpoint is asked about. */
export const answersForWords = ({ origin, answersFor }: CustomEndpoint): string =>
  answersFor === undefined
    ? say('endpoints_answersOwn', { origin })
    : say('endpoints_answersFor', { place: answersFor });

/** What came of a test and what to do about it. `self` is the origin of the extension, which emulators may have to be told. */
const outcomeWords = (outcome: EndpointOutcome, origin: string, self: string): string => {
  switch (outcome.code) {
    case 'ok':
      return say('endpoints_ok', { origin });
    case 'no-permission':
      return say('endpoints_noPermission', { origin });
    case 'unreachable':
      return say('endpoints_unreachable', { origin });
    case 'slow':
      return say('endpoints_slow', { origin, seconds: outcome.afterMs / 1000 });
    case 'redirects':
      return say('endpoints_redirects', { origin });
    case 'not-cognito':
      return outcome.status === 403
        ? say('endpoints_forbidden', { origin, self })
        : say('endpoints_notCognito', { origin, status: outcome.status });
    case 'not-an-origin':
      return say('endpoints_notAnOrigin');
    case 'not-allowed-host':
      return say('endpoints_notAllowedHost', { hosts: loopbackHosts.join(', ') });
    case 'bad-answers-for':
      return say('endpoints_badAnswersFor');
    case 'too-many':
      return say('endpoints_tooMany', { number: mostEndpoints });
    case 'already-there':
      return say('endpoints_alreadyThere', { origin: outcome.rival.origin });
  }
};

/** What the form has to say, in words. */
export const formWords = (state: FormState, self: string): string => {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'testing':
      return say('endpoints_testing', { origin: state.asked.origin.trim() });
    case 'access-refused':
      return say('endpoints_accessRefused', { origin: state.asked.origin.trim() });
    case 'interrupted':
      return say('endpoints_interrupted');
    case 'removed':
      return say('endpoints_removed', { origin: state.endpoint.origin });
    case 'answered': {
      const origin = state.asked.origin.trim();
      return state.isSaved && state.outcome.code !== 'ok'
        ? say('endpoints_savedAnyway', { origin })
        : outcomeWords(state.outcome, origin, self);
    }
  }
};
