import type { IdTokenRecord } from '../session/model.ts';
import { compareUser } from '../user/compare.ts';
import type { LiveUser } from '../user/get-user-reply.ts';
import type { Redactor } from './redactor.ts';
import type { ReportAttribute } from './report.ts';

/** The live attributes beside the ID token, or what the ID token says of the person before Cognito has answered. */
export const attributesOf = (
  user: LiveUser | undefined,
  id: IdTokenRecord | undefined,
  redactor: Redactor,
): readonly ReportAttribute[] =>
  compareUser(user ?? { username: '', attributes: [] }, id?.claims).map(({ name, mark, live, token }) => {
    const told = (text: string): string => String(redactor.value(name, text));
    return {
      name: redactor.label(name),
      value: told(live ?? token ?? ''),
      mark,
      ...(mark === 'changed' && token !== undefined ? { tokenSays: told(token) } : {}),
    };
  });
