import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;

/** Refusals of passkeys. What the service says with them is not known, so that the exception alone tells. */
export const passkeyRows: readonly CallRow[] = [
  {
    id: 'passkeys-off',
    severity: 'error',
    when: { services, types: ['WebAuthnNotEnabledException'] },
    points: ['challenge', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
  {
    id: 'passkeys-unconfigured',
    severity: 'error',
    when: { services, types: ['WebAuthnConfigurationMissingException'] },
    points: ['challenge', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
  {
    id: 'passkey-origin',
    severity: 'error',
    when: { services, types: ['WebAuthnOriginNotAllowedException'] },
    points: ['challenge', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
  {
    id: 'passkey-other-party',
    severity: 'error',
    when: { services, types: ['WebAuthnRelyingPartyMismatchException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
  {
    id: 'passkey-other-client',
    severity: 'error',
    when: { services, types: ['WebAuthnClientMismatchException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
  {
    id: 'passkey-too-late',
    severity: 'error',
    when: { services, types: ['WebAuthnChallengeNotFoundException'] },
    points: ['challenge', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
  {
    id: 'passkey-unsupported',
    severity: 'error',
    when: { services, types: ['WebAuthnCredentialNotSupportedException'] },
    points: ['challenge', 'message'],
    confidence: 'documented',
    source: callSources.flows,
  },
];
