import type { Command, CommandReply } from '../contract/commands.ts';
import { ok } from '../core/result.ts';
import type { Preferences } from '../core/session/preferences.ts';
import {
  type CustomEndpoint,
  findRival,
  isSameEndpoint,
  mostEndpoints,
  parseEndpoint,
  patternOf,
} from '../core/token/custom-endpoint.ts';
import { type EndpointOutcome, mayBeSavedAnyway } from '../core/token/endpoint-test.ts';
import type { EndpointAccess, EndpointProbe, PreferenceStore } from '../ports.ts';

export interface EndpointPorts {
  readonly preferences: PreferenceStore;
  readonly probe: EndpointProbe;
  readonly access: Pick<EndpointAccess, 'giveBack'>;
}

export interface Endpoints {
  add(command: Extract<Command, { name: 'add-endpoint' }>): Promise<CommandReply>;
  remove(command: Extract<Command, { name: 'remove-endpoint' }>): Promise<CommandReply>;
  /** Gives back the access to endpoints that are in the list no more. */
  giveBack(gone: readonly CustomEndpoint[]): Promise<void>;
}

/**
 * The list of custom endpoints. Nothing comes into it untested, and nothing that failed its test, but what does not run now
 * and was wanted all the same. Access to an origin is held for as long as an endpoint of the list needs it.
 */
export const createEndpoints = (
  { preferences, probe, access }: EndpointPorts,
  change: (next: (current: Preferences) => Partial<Preferences>) => Promise<void>,
  onChanged: (endpoints: readonly CustomEndpoint[]) => Promise<void>,
): Endpoints => {
  const known = async () => (await preferences.read()).endpoints;

  const giveBack = async (gone: readonly CustomEndpoint[]): Promise<void> => {
    const needed = new Set((await known()).map(patternOf));
    for (const pattern of new Set(gone.map(patternOf)))
      if (!needed.has(pattern)) await access.giveBack(pattern);
  };

  /** What speaks against an endpoint before it is asked. */
  const objection = (
    endpoints: readonly CustomEndpoint[],
    wanted: CustomEndpoint,
  ): EndpointOutcome | undefined => {
    const rival = findRival(endpoints, wanted);
    if (rival !== undefined) return { code: 'already-there', rival };
    return endpoints.length >= mostEndpoints ? { code: 'too-many' } : undefined;
  };

  const store = async (next: (endpoints: readonly CustomEndpoint[]) => readonly CustomEndpoint[]) => {
    await change(({ endpoints }) => ({ endpoints: next(endpoints) }));
    await onChanged(await known());
  };

  return {
    giveBack,
    add: async ({ origin, answersFor, isAnyway }) => {
      const answer = (outcome: EndpointOutcome, isSaved = false) => ok({ endpoint: { outcome, isSaved } });
      const parsed = parseEndpoint(origin, answersFor);
      if (!parsed.ok) return answer(parsed.error);
      const wanted = parsed.value;
      const before = objection(await known(), wanted);
      if (before !== undefined) return answer(before);
      const outcome = await probe.test(wanted.origin);
      const isWanted = outcome.code === 'ok' || (isAnyway && mayBeSavedAnyway(outcome));
      if (!isWanted) {
        await giveBack([wanted]);
        return answer(outcome);
      }
      // Another may have come while this one was tested.
      await store((endpoints) =>
        objection(endpoints, wanted) === undefined ? [...endpoints, wanted] : endpoints,
      );
      return answer(outcome, true);
    },
    remove: async ({ origin, answersFor }) => {
      const gone: CustomEndpoint = { origin, ...(answersFor === undefined ? {} : { answersFor }) };
      const held = (await known()).filter((endpoint) => isSameEndpoint(endpoint, gone));
      await store((endpoints) => endpoints.filter((endpoint) => !isSameEndpoint(endpoint, gone)));
      await giveBack(held);
      return ok({});
    },
  };
};
