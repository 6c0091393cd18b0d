import { requireTokenHolder } from './access-token-checks.ts';
import type { JsonRecord } from './json-record.ts';
import type { World } from './world.ts';

/** The token's holder as the token's client may see them; absent MFA settings are left out of the reply. */
export async function getUser(body: JsonRecord, world: World): Promise<JsonRecord> {
  const { user, client } = await requireTokenHolder(body.AccessToken, world);
  return {
    Username: user.Username,
    UserAttributes: world.directory.attributesFor(user, client),
    MFAOptions: user.MFAOptions,
    PreferredMfaSetting: user.PreferredMfaSetting,
    UserMFASettingList: user.UserMFASettingList,
  };
}
