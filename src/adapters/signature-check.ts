import {
  JwtInvalidClaimError,
  JwtInvalidSignatureAlgorithmError,
  JwtInvalidSignatureError,
} from 'aws-jwt-verify/error';
import { verifyJwt } from 'aws-jwt-verify/jwt-verifier';
import type { SignatureCheck } from '../ports.ts';

/**
 * Checks a signature with AWS's own library. It checks the signature first and the claims after it: a claim that it refuses,
 * such as an end that has passed, comes from a token whose signature is good, and is for the diagnosis to judge.
 * Source: aws-jwt-verify 5, `verifyJwt`.
 */
export const awsSignatureCheck: SignatureCheck = {
  check: async (token, key) => {
    try {
      await verifyJwt(token, '', { issuer: null, audience: null }, async () => ({ ...key }));
      return 'verified';
    } catch (error) {
      if (error instanceof JwtInvalidClaimError) return 'verified';
      if (error instanceof JwtInvalidSignatureError) return 'bad-signature';
      return error instanceof JwtInvalidSignatureAlgorithmError ? 'unsupported-algorithm' : 'malformed';
    }
  },
};
