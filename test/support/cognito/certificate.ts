import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { DOMAIN_HOST, HOST } from './names.ts';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** What Chromium's --ignore-certificate-errors-spki-list takes: base64 of the SHA-256 of the public key. */
  readonly spkiHash: string;
}

/** A self-signed certificate for the service's real host names. */
export async function makeCertificate(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: HOST },
          { type: 2, value: DOMAIN_HOST },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  const spkiHash = createHash('sha256').update(publicKey).digest('base64');
  return { key: pems.private, cert: pems.cert, spkiHash };
}
