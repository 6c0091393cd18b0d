import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { type DemoConfig, fetchConfig } from './demo-config.ts';
import { element } from './element.ts';
import { fetchOrders, showOrders } from './order-list.ts';

const status = element('status');
const notice = element('notice');

/** The username in the session Amplify holds, or undefined. Amplify refreshes an expired session by itself. */
async function whoIsSignedIn(options?: { forceRefresh: boolean }): Promise<string | undefined> {
  const { tokens } = await fetchAuthSession(options);
  const username = tokens?.accessToken.payload.username;
  return typeof username === 'string' ? username : undefined;
}

async function showStatus(): Promise<void> {
  const username = await whoIsSignedIn();
  status.textContent = username === undefined ? 'Signed out' : `Signed in as ${username}`;
}

interface SignInOptions {
  /** Another password than the right one. */
  readonly password?: string | undefined;
  /** By SRP, which the client does not allow. */
  readonly bySrp?: boolean;
}

async function signInAs(username: string, config: DemoConfig, options: SignInOptions = {}): Promise<void> {
  if ((await whoIsSignedIn()) !== undefined) await signOut();
  const password = options.password ?? config.passwords[username];
  if (password === undefined) throw new Error(`Nobody is called ${username}`);
  const authFlowType = options.bySrp === true ? 'USER_SRP_AUTH' : 'USER_PASSWORD_AUTH';
  await signIn({ username, password, options: { authFlowType } });
}

async function loadOrders(): Promise<void> {
  const { tokens } = await fetchAuthSession();
  showOrders([]);
  const orders = await fetchOrders(tokens?.accessToken.toString());
  showOrders(orders);
  notice.textContent = `${orders.length} orders loaded`;
}

/** Runs an action and says how it ended; the status line always follows. */
async function run(name: string, action: () => Promise<unknown>): Promise<void> {
  notice.textContent = `${name}…`;
  try {
    await action();
    if (notice.textContent === `${name}…`) notice.textContent = `${name}: done`;
  } catch (error) {
    notice.textContent = `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
  await showStatus().catch(() => {
    status.textContent = 'Signed out';
  });
}

async function start(): Promise<void> {
  const config = await fetchConfig();
  const { userPoolId, userPoolClientId } = config;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId } } });
  const onClick = (id: string, name: string, action: () => Promise<unknown>) =>
    element(id).addEventListener('click', () => run(name, action));
  for (const username of Object.keys(config.passwords)) {
    onClick(`sign-in-${username}`, 'Sign in', () => signInAs(username, config));
  }
  onClick('sign-out', 'Sign out', async () => {
    await signOut();
    showOrders([]);
  });
  onClick('load-orders', 'Load orders', loadOrders);
  onClick('refresh-session', 'Refresh session', () => whoIsSignedIn({ forceRefresh: true }));
  const query = new URLSearchParams(location.search);
  const asked = query.get('sign-in');
  if (asked === null) return showStatus();
  const options = { password: query.get('password') ?? undefined, bySrp: query.has('srp') };
  await run('Sign in', () => signInAs(asked, config, options));
  // What went wrong stays to be read.
  if ((await whoIsSignedIn()) !== undefined) await run('Load orders', loadOrders);
}

void start();
