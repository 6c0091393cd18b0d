import { randomBytes, randomUUID } from 'node:crypto';

const COMMON = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The hosted login's own session, which means nothing to anybody else. */
export const loginCookies = (): readonly string[] => [
  `cognito=${randomBytes(96).toString('base64url')}; Max-Age=3600; ${COMMON}`,
  `XSRF-TOKEN=${randomUUID()}; ${COMMON}`,
];

export const forgottenLoginCookies: readonly string[] = [
  `cognito=; Max-Age=0; ${COMMON}`,
  `XSRF-TOKEN=; Max-Age=0; ${COMMON}`,
];
