import { createServer } from 'node:https';
import { Admin } from './admin.ts';
import { makeCertificate } from './certificate.ts';
import { startEngine } from './cognito-local-engine.ts';
import { Directory } from './directory.ts';
import { Faults } from './faults.ts';
import { makeGate } from './gate.ts';
import { listenOnLoopback } from './loopback-server.ts';
import { CLIENT_ID, DOMAIN, ISSUER, POOL_ID, REGION } from './names.ts';
import { Codes } from './oauth/codes.ts';
import type { OpenCall, RecordedCall } from './recorded-call.ts';
import { RefreshTokens } from './refresh-tokens.ts';
import { Rotation } from './rotation.ts';
import { Sessions } from './sessions.ts';
import { makeSigningKeys } from './signing-keys.ts';
import { type MintedTokens, type MintOverrides, mint } from './tokens.ts';
import { nowInSeconds, type World } from './world.ts';

export interface LocalCognito {
  readonly region: typeof REGION;
  readonly poolId: string;
  readonly clientId: string;
  readonly issuer: string;
  /** Origin of the hosted login. */
  readonly domain: string;
  readonly port: number;
  /** For Chromium's --ignore-certificate-errors-spki-list. */
  readonly spkiHash: string;
  /** The gate's certificate in PEM, for clients that trust it instead. */
  readonly certificate: string;
  /** The pool's public keys, as served. */
  readonly jwks: World['keys']['jwks'];
  /** Every request so far, oldest first; `admin.restore()` empties it. */
  readonly calls: readonly RecordedCall[];
  readonly admin: Admin;
  /** Tokens of a new session, properly signed whatever the overrides say. */
  mintTokens(username: string, overrides?: MintOverrides): Promise<MintedTokens>;
  close(): Promise<void>;
}

/** A user pool on 127.0.0.1 which checks what Amazon Cognito checks and answers in its form. */
export async function startLocalCognito(): Promise<LocalCognito> {
  const directory = new Directory();
  const sessions = new Sessions();
  const rotation = new Rotation();
  const faults = new Faults();
  const calls: OpenCall[] = [];
  const [certificate, keys, refreshTokens, engine] = await Promise.all([
    makeCertificate(),
    makeSigningKeys(),
    RefreshTokens.make(),
    startEngine(directory),
  ]);
  const world: World = { directory, sessions, keys, refreshTokens, rotation, codes: new Codes(), engine };
  const { key, cert, spkiHash } = certificate;
  const listening = await listenOnLoopback(createServer({ key, cert }, makeGate(world, faults, calls)));
  return {
    region: REGION,
    poolId: POOL_ID,
    clientId: CLIENT_ID,
    issuer: ISSUER,
    domain: DOMAIN,
    port: listening.port,
    spkiHash,
    certificate: cert,
    jwks: keys.jwks,
    calls,
    admin: new Admin(directory, sessions, rotation, faults, calls),
    mintTokens: (username, overrides) =>
      mint(world, sessions.begin(username, overrides?.issuedAt ?? nowInSeconds()), overrides),
    close: listening.close,
  };
}
