import type { Issuer } from '../token/issuer.ts';
import { fallbackRegion } from '../token/regions.ts';
import { jsonString, pythonString, shellWord } from './quote.ts';

export const copyForms = ['curl', 'aws-cli', 'boto3', 'javascript'] as const;

export type CopyForm = (typeof copyForms)[number];

/** Stands where the token goes, unless the person asked for the token itself. */
export const tokenPlaceholder = '<access token>';

type Where = Pick<Issuer, 'region' | 'endpoint' | 'isCustom'>;

const body = (token: string): string => `{"AccessToken":${jsonString(token)}}`;

const curl = ({ endpoint }: Where, token: string): string =>
  [
    `curl ${shellWord(`${endpoint}/`)}`,
    `-H ${shellWord('Content-Type: application/x-amz-json-1.1')}`,
    `-H ${shellWord('X-Amz-Target: AWSCognitoIdentityProviderService.GetUser')}`,
    `--data-raw ${shellWord(body(token))}`,
  ].join(' \\\n  ');

/**
 * The token goes in as JSON: as an argument of its own, one that begins with `file://` or a hyphen would be read as something
 * else. Source: AWS CLI user guide, "Loading a parameter from a file".
 */
const awsCli = ({ region = fallbackRegion, endpoint, isCustom }: Where, token: string): string =>
  [
    'aws cognito-idp get-user',
    `--region ${region}`,
    ...(isCustom ? [`--endpoint-url ${shellWord(endpoint)}`] : []),
    '--no-sign-request',
    `--cli-input-json ${shellWord(body(token))}`,
  ].join(' \\\n  ');

const boto3 = ({ region = fallbackRegion, endpoint, isCustom }: Where, token: string): string =>
  [
    'import boto3',
    'from botocore import UNSIGNED',
    'from botocore.config import Config',
    '',
    'client = boto3.client(',
    '    "cognito-idp",',
    `    region_name=${pythonString(region)},`,
    ...(isCustom ? [`    endpoint_url=${pythonString(endpoint)},`] : []),
    '    config=Config(signature_version=UNSIGNED),',
    ')',
    `print(client.get_user(AccessToken=${pythonString(token)}))`,
  ].join('\n');

const settings = ({ region = fallbackRegion, endpoint, isCustom }: Where): string =>
  [`region: ${jsonString(region)}`, ...(isCustom ? [`endpoint: ${jsonString(endpoint)}`] : [])].join(', ');

const javascript = (where: Where, token: string): string =>
  [
    "import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';",
    '',
    `const client = new CognitoIdentityProviderClient({ ${settings(where)} });`,
    `console.log(await client.send(new GetUserCommand({ AccessToken: ${jsonString(token)} })));`,
  ].join('\n');

const writers = { curl, 'aws-cli': awsCli, boto3, javascript } as const satisfies Record<
  CopyForm,
  (where: Where, token: string) => string
>;

/** The GetUser call in another tool's words, for a POSIX shell or as a program. It needs no credentials but the token. */
export const copyAs = (form: CopyForm, issuer: Where, token: string = tokenPlaceholder): string =>
  `${writers[form](issuer, token)}\n`;
