import { jwtDecode } from 'jwt-decode';
import { parseClaims } from '../../src/core/token/claims.ts';
import { decodeJwt } from '../../src/core/token/jwt.ts';
import { forgeAccessToken } from '../support/forge-token.ts';
import { sideBySide } from './side-by-side.ts';
import { addRow, milliseconds } from './table.ts';

const rounds = 3;
const number = 10_000;
const tokens = Array.from({ length: number }, (_, index) => forgeAccessToken({ jti: `${index}` }));

const [baseline, decoding, reading] = sideBySide(
  [
    {
      name: 'jwt-decode, header and payload',
      run: () =>
        tokens.reduce(
          (sum, token) =>
            sum +
            Object.keys(jwtDecode<object>(token, { header: true })).length +
            Object.keys(jwtDecode<object>(token)).length,
          0,
        ),
    },
    { name: 'decode', run: () => tokens.filter((token) => decodeJwt(token).ok).length },
    {
      name: 'decode, claims and issuer',
      run: () =>
        tokens.filter((token) => {
          const decoded = decodeJwt(token);
          return decoded.ok && parseClaims(decoded.value.payload).ok;
        }).length,
    },
  ],
  rounds,
);

console.log(`\nDecoding of ${number} tokens; median of ${rounds} rounds`);
for (const outcome of [decoding, reading])
  if (baseline !== undefined && outcome !== undefined)
    addRow({
      what: `${outcome.name}, ${number} tokens`,
      ours: milliseconds(outcome.milliseconds),
      beside: `${baseline.name}: ${milliseconds(baseline.milliseconds)}`,
      ratio: outcome.ratio,
    });
