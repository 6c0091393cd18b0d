import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['oauth', 'callback'] as const;

/** What a sign-in through another provider leads back with. Texts alone tell: most come as `invalid_request`. */
export const federationRows: readonly CallRow[] = [
  {
    id: 'federated-attribute-fixed',
    severity: 'error',
    when: { services, text: [{ includes: 'attribute cannot be updated' }] },
    points: ['identityProvider', 'message'],
    confidence: 'seen',
    source: callSources.attributeFixedSeen,
  },
  {
    id: 'federated-name-long',
    severity: 'error',
    when: { services, text: [{ includes: "at 'username'" }] },
    points: ['identityProvider', 'message'],
    confidence: 'inferred',
    source: callSources.providers,
  },
  {
    id: 'saml-signature',
    severity: 'error',
    when: { services, text: [{ includes: 'saml assertion signature is invalid' }] },
    points: ['identityProvider', 'message'],
    confidence: 'seen',
    source: callSources.samlSignatureSeen,
  },
  {
    id: 'federated-attributes',
    severity: 'error',
    when: {
      services,
      text: [
        { includes: 'attribute does not exist in the schema' },
        { includes: 'the attribute is required' },
        { includes: 'error in saml response processing' },
      ],
    },
    points: ['identityProvider', 'message'],
    confidence: 'seen',
    source: callSources.providers,
  },
  {
    id: 'federated-attribute-missing',
    severity: 'error',
    when: { services, text: [{ includes: 'attributes required' }] },
    points: ['identityProvider', 'message'],
    confidence: 'seen',
    source: callSources.attributeMissingSeen,
  },
  {
    id: 'federated-linked',
    severity: 'warning',
    when: { services, text: [{ includes: 'already found an entry for username' }] },
    points: ['identityProvider', 'message'],
    confidence: 'seen',
    source: callSources.linkedSeen,
  },
  {
    id: 'provider-refused',
    severity: 'error',
    when: {
      services,
      text: [
        { includes: 'bad token response' },
        { includes: 'error getting token' },
        { startsWith: 'google error' },
      ],
    },
    points: ['identityProvider', 'message'],
    confidence: 'seen',
    source: callSources.providers,
  },
  {
    id: 'provider-unreachable',
    severity: 'error',
    when: {
      services,
      text: [
        { includes: 'timeout occurred in calling idp' },
        { includes: 'timeout in calling jwks uri' },
        { includes: 'connection reset' },
        { includes: 'read timed out' },
      ],
    },
    points: ['identityProvider', 'message'],
    confidence: 'documented',
    source: callSources.providers,
  },
  {
    id: 'federated-closed',
    severity: 'error',
    when: { services, text: [{ includes: 'login not allowed' }] },
    points: ['identityProvider', 'clientId', 'message'],
    confidence: 'seen',
    source: callSources.closedSeen,
  },
];
