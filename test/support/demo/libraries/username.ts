import { decodeJwt } from 'jose';

export const usernameIn = (accessToken: string): string => String(decodeJwt(accessToken).username);
