import { element } from '../element.ts';
import { fetchOrders } from '../order-list.ts';

export interface SignedIn {
  readonly username: string;
  /** As far as the page is let see it. */
  readonly accessToken: string;
}

/** What a page does with its library. */
export interface Library {
  /** Where the hosted login asks for the user, the page ends here and begins anew when the browser comes back. */
  signIn(username: string): Promise<unknown>;
  session(): Promise<SignedIn | undefined>;
}

export interface Page {
  /** Shows who is signed in now. */
  update(): Promise<void>;
}

/** Joins a library to the page. `?sign-in=bob` in the address signs bob in without a click. */
export async function startPage(library: Library): Promise<Page> {
  const update = async () => {
    const session = await library.session();
    element('status').textContent = session === undefined ? 'Signed out' : `Signed in as ${session.username}`;
  };
  const signIn = async (username: string) => {
    await library.signIn(username);
    await update();
  };
  const callApi = async () => {
    const orders = await fetchOrders((await library.session())?.accessToken);
    notice(`${orders.length} orders loaded`);
  };
  const asked = new URLSearchParams(location.search).get('sign-in');
  element('sign-in').addEventListener('click', () => run(() => signIn(asked ?? 'alice')));
  element('call-api').addEventListener('click', () => run(callApi));
  await run(asked === null ? update : () => signIn(asked));
  return { update: () => run(update) };
}

const notice = (text: string) => {
  element('notice').textContent = text;
};

async function run(action: () => Promise<unknown>): Promise<void> {
  notice('');
  try {
    await action();
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error));
  }
}
