import { sources } from '../sources.ts';
import type { CallRow } from './call-row.ts';
import { callSources } from './call-sources.ts';

const services = ['user-pools'] as const;
const invalidParameter = ['InvalidParameterException'] as const;
const enrolRefused = [
  { types: ['EnableSoftwareTokenMFAException'] },
  { types: ['CodeMismatchException'], operations: ['VerifySoftwareToken'] },
] as const;

/** Refusals while a second factor is set up, and those of remembered devices. */
export const mfaRows: readonly CallRow[] = [
  {
    id: 'totp-old-secret',
    severity: 'error',
    when: { services, any: enrolRefused, fact: 'secret-made-anew' },
    points: ['hasSession', 'message'],
    confidence: 'inferred',
    source: callSources.totp,
  },
  {
    id: 'totp-code-wrong',
    severity: 'error',
    when: { services, any: enrolRefused },
    points: ['hasSession', 'message'],
    confidence: 'seen',
    source: callSources.totp,
  },
  {
    id: 'totp-off',
    severity: 'error',
    when: { services, types: ['SoftwareTokenMFANotFoundException'] },
    points: ['clientId', 'message'],
    confidence: 'documented',
    source: callSources.totp,
  },
  {
    id: 'mfa-not-set-up',
    severity: 'error',
    when: {
      services,
      types: invalidParameter,
      text: [
        { startsWith: 'user has not set up software token mfa' },
        { startsWith: 'user has not verified software token mfa' },
      ],
    },
    points: ['message'],
    confidence: 'seen',
    source: callSources.totp,
  },
  {
    id: 'totp-format',
    severity: 'error',
    when: { services, types: invalidParameter, text: [{ includes: "at 'usercode' failed to satisfy" }] },
    points: ['message'],
    confidence: 'seen',
  },
  {
    id: 'captcha',
    severity: 'error',
    when: { services, types: ['ForbiddenException'], text: [{ includes: 'waf captcha' }] },
    points: ['message'],
    confidence: 'documented',
    source: sources.firewall,
  },
  {
    id: 'device-gone',
    severity: 'warning',
    when: { services, types: ['ResourceNotFoundException'], text: [{ startsWith: 'device does not exist' }] },
    points: ['hasDeviceKey', 'clientId', 'message'],
    confidence: 'seen',
    source: sources.devices,
  },
  {
    id: 'device-not-made',
    severity: 'error',
    when: { services, types: invalidParameter, text: [{ startsWith: 'invalid device key given' }] },
    points: ['message'],
    confidence: 'seen',
    source: callSources.deviceKeySeen,
  },
  {
    id: 'device-too-early',
    severity: 'error',
    when: {
      services,
      types: ['NotAuthorizedException'],
      text: [{ startsWith: 'cannot initiate device_srp_auth flow' }],
    },
    points: ['challenge', 'hasDeviceKey', 'message'],
    confidence: 'seen',
    source: callSources.deviceEarlySeen,
  },
];
