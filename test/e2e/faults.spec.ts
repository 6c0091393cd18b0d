import { expect, type Worker } from '@playwright/test';
import { builtExtension } from '../support/chromium.ts';
import { browserSession, killServiceWorker, openCognitoPanel } from '../support/devtools-panel.ts';
import { openPopup } from '../support/popup.ts';
import { amplifyKeys, button, getUserCalls, type Lab, plant, region, signIn, test, verdict } from './lab.ts';

const day = 86_400_000;

const kill = ({ chromium }: Lab) => killServiceWorker(chromium.context, chromium.extensionId);

const backgroundOf = ({ chromium }: Lab): Worker => {
  const [worker] = chromium.context.serviceWorkers();
  if (worker === undefined) throw new Error('The service worker is not running.');
  return worker;
};

const popupOn = ({ chromium, page }: Lab) =>
  openPopup({ context: chromium.context, page, extensionId: chromium.extensionId });

/** Takes the network away from the service worker, and gives it back, as the computer does. */
const networkOf = async ({ chromium }: Lab) => {
  const session = await browserSession(chromium.context);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) =>
      type === 'service_worker' && url.startsWith(`chrome-extension://${chromium.extensionId}/`),
  );
  if (worker === undefined) throw new Error('The service worker is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId });
  let last = 0;
  const send = (method: string, params: object) => {
    last += 1;
    const id = last;
    const done = new Promise<void>((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const reply: unknown = JSON.parse(message);
        if (Reflect.get(Object(reply), 'id') !== id) return;
        const error: unknown = Reflect.get(Object(reply), 'error');
        if (error === undefined) resolve();
        else reject(new Error(JSON.stringify(error)));
      });
    });
    return Promise.all([
      session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      }),
      done,
    ]);
  };
  await send('Network.enable', {});
  return (offline: boolean) =>
    send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
};

const callApi = ({ page }: Lab, accessToken: string) =>
  page.evaluate(async (authorization) => {
    await (await fetch('/api/orders', { headers: { authorization } })).text();
  }, `Bearer ${accessToken}`);

test('a worker killed before and after each command takes nothing along, and each command wakes a new one', async ({
  lab,
}) => {
  const { accessToken } = await lab.cognito.mintTokens('bob');
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  await kill(lab);
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await kill(lab);
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await button(panel, 'Rescan').click();
  await expect(panel.getByText('The page was read again.')).toBeVisible();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await kill(lab);
  await callApi(lab, accessToken);
  await expect(region(panel, 'Tokens')).toContainText('bob');
  await kill(lab);
  await button(panel, 'Pause').click();
  await expect(button(panel, 'Resume')).toBeVisible();
  await kill(lab);
  await button(panel, 'Clear').click();
  await expect(verdict(panel)).toContainText('No Cognito token found');
});

test('what traffic brought is not lost with the worker that was killed while it took it', async ({ lab }) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  await lab.page.goto(`${lab.app}/blank`);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('No Cognito token found');
  const worker = backgroundOf(lab);
  // A digest that never comes holds the report in the middle.
  const taking = await worker.evaluateHandle(() => ({
    begun: new Promise<void>((resolve) => {
      crypto.subtle.digest = () => {
        resolve();
        return new Promise<never>(() => {});
      };
    }),
  }));
  await callApi(lab, accessToken);
  await taking.evaluate(({ begun }) => begun);
  await kill(lab);
  await expect(verdict(panel)).toContainText('alice');
});

test('DevTools that is closed and opened again shows what it showed, and records on', async ({ lab }) => {
  const { accessToken } = await lab.cognito.mintTokens('alice');
  const bob = await lab.cognito.mintTokens('bob');
  await lab.page.goto(`${lab.app}/blank`);
  const first = await lab.openDevTools();
  // Seen in traffic alone: no later reading of the page could find it again.
  await callApi(lab, accessToken);
  await button(first.panel, 'Look up user').click();
  await expect(verdict(first.panel)).toContainText('Cognito accepted it');
  await first.devtools.close();
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await callApi(lab, bob.accessToken);
  await expect(region(panel, 'Tokens')).toContainText('bob');
  expect(getUserCalls(lab)).toHaveLength(1);
});

test('of a tab that crashed, what was found stays, and a reload is recorded on', async ({ lab }) => {
  // Kept by the page and sent by no request: only a reading of the page finds it.
  await plant(lab, amplifyKeys(lab, 'alice', await lab.cognito.mintTokens('alice')));
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const crashed = lab.page.waitForEvent('crash');
  const session = await lab.chromium.context.newCDPSession(lab.page);
  // Nobody is left to answer it.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(verdict(panel)).toContainText('alice@example.com');
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await button(panel, 'Clear').click();
  await expect(verdict(panel)).toContainText('No Cognito token found');
  await panel.evaluate(() => chrome.devtools.inspectedWindow.reload({}));
  await expect(verdict(panel)).toContainText('alice@example.com');
});

test('where the browser has no more memory, the panel says what is not kept, and Clear makes room', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const { accessToken } = await lab.cognito.mintTokens('bob');
  await backgroundOf(lab).evaluate(async () => {
    const { session } = chrome.storage;
    const left = session.QUOTA_BYTES - (await session.getBytesInUse(null));
    await session.set({ filler: 'x'.repeat(left - 1500) });
  });
  await callApi(lab, accessToken);
  await expect(region(panel, 'Tokens')).toContainText('could not be kept');
  await expect(region(panel, 'Tokens')).not.toContainText('bob');
  await expect(verdict(panel)).toContainText('alice@example.com');
  await button(panel, 'Clear').click();
  await expect(region(panel, 'Tokens')).not.toContainText('could not be kept');
  await button(panel, 'Rescan').click();
  await expect(verdict(panel)).toContainText('alice@example.com');
});

test('slow, reset, cut off, too short and too long: each answer is told for what it is, and the next try works', async ({
  lab,
}) => {
  const body = { Username: 'alice', UserAttributes: [{ Name: 'sub', Value: 'x'.repeat(200) }] };
  await signIn(lab);
  const panel = await lab.openPanel();
  const diagnosis = region(panel, 'Diagnosis');
  const lookUp = panel.getByRole('button', { name: /^Look up (user|again)$/ });
  const { admin } = lab.cognito;
  const again = async () => {
    admin.restore();
    await lookUp.click();
    await expect(verdict(panel)).toContainText('Cognito accepted it');
  };

  let answer = () => {};
  const until = new Promise<void>((resolve) => {
    answer = resolve;
  });
  admin.answerNext('GetUser', { kind: 'slow', until });
  await lookUp.click();
  await expect.poll(() => getUserCalls(lab).length).toBe(1);
  await expect(verdict(panel)).toContainText('asking Cognito…');
  await expect(verdict(panel)).not.toContainText('Cognito accepted it');
  answer();
  await expect(verdict(panel)).toContainText('Cognito accepted it');

  for (const { fault, says } of [
    { fault: { kind: 'reset' }, says: 'could not be reached' },
    { fault: { kind: 'cut', body }, says: 'It was cut on the way' },
    { fault: { kind: 'wrong-length', body, by: 50 }, says: 'It was cut on the way' },
    // What is beyond the length that it names is not read.
    { fault: { kind: 'wrong-length', body, by: -50 }, says: 'It was cut on the way' },
  ] as const) {
    // The browser repeats by itself what broke before any answer.
    admin.answerNext('GetUser', fault, 12);
    await lookUp.click();
    await expect(diagnosis).toContainText(says);
    await again();
  }
});

test('without a network, a look-up says that Cognito could not be reached, and with it the next one works', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const goOffline = await networkOf(lab);
  await goOffline(true);
  expect(await backgroundOf(lab).evaluate(() => navigator.onLine)).toBe(false);
  await button(panel, 'Look up user').click();
  await expect(region(panel, 'Diagnosis')).toContainText('could not be reached');
  expect(getUserCalls(lab)).toEqual([]);
  await goOffline(false);
  await button(panel, 'Look up again').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
});

test('a clock that is set by a day is not counted with: neither for the life of a token nor for what is under way', async ({
  lab,
}) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  const setClock = async (by: number) => {
    const set = (ahead: number) => {
      const real = performance.timeOrigin;
      Date.now = () => real + performance.now() + ahead;
    };
    await backgroundOf(lab).evaluate(set, by);
    await panel.evaluate(set, by);
  };
  await setClock(-day);
  await button(panel, 'Look up user').click();
  await expect(verdict(panel)).toContainText('Cognito accepted it');
  await expect(region(panel, 'Diagnosis')).toContainText('The clock of this computer is off');
  await expect(verdict(panel)).toContainText(/live for \d+ min/);
  // Somebody reads that and sets the clock right.
  await setClock(0);
  await expect(region(panel, 'Diagnosis')).not.toContainText('The clock of this computer is off');
  await expect(verdict(panel)).toContainText(/live for \d+ min/);
  await expect(region(panel, 'Diagnosis')).not.toContainText('from the future');
});

test('panels on two tabs and a popup at once each show their own tab', async ({ lab }) => {
  const { chromium, cognito, app, page } = lab;
  const alice = await cognito.mintTokens('alice');
  const bob = await cognito.mintTokens('bob');
  await plant(lab, amplifyKeys(lab, 'alice', alice));
  const first = await lab.openPanel();
  const other = await chromium.context.newPage();
  // Another host, so that the two tabs share no storage.
  await other.goto(`${app.replace('localhost', '127.0.0.1')}/blank`);
  const { panel: second } = await openCognitoPanel({
    context: chromium.context,
    page: other,
    extensionId: chromium.extensionId,
  });
  await other.evaluate(async (authorization) => {
    await (await fetch('/api/orders', { headers: { authorization } })).text();
  }, `Bearer ${bob.accessToken}`);
  await expect(verdict(second)).toContainText('bob');
  await expect(verdict(first)).toContainText('alice@example.com');
  await page.bringToFront();
  const popup = await popupOn(lab);
  const user = popup.getByRole('region', { name: 'Signed-in user' });
  await expect(user).toContainText('alice@example.com');
  await popup.getByRole('button', { name: 'Look up user' }).click();
  await expect(verdict(first)).toContainText('Cognito accepted it');
  await expect(verdict(second)).not.toContainText('Cognito accepted it');
  await button(second, 'Clear').click();
  await expect(verdict(second)).toContainText('No Cognito token found');
  await expect(verdict(first)).toContainText('Cognito accepted it');
  await expect(user).toContainText('alice@example.com');
});

test('after an update of the extension, DevTools that is opened again works as before', async ({ lab }) => {
  await signIn(lab);
  const { panel, devtools } = await lab.openDevTools();
  await expect(verdict(panel)).toContainText('alice@example.com');
  const closed = devtools.waitForEvent('close');
  const started = lab.chromium.context.waitForEvent('serviceworker');
  // What the browser does with an update. Chromium closes every DevTools that has a page of the extension in it.
  await (await browserSession(lab.chromium.context)).send('Extensions.loadUnpacked', {
    path: builtExtension,
  });
  await Promise.all([closed, started]);
  const again = await lab.openPanel();
  await expect(verdict(again)).toContainText('alice@example.com');
  await button(again, 'Look up user').click();
  await expect(verdict(again)).toContainText('Cognito accepted it');
});

test('a panel that outlived its extension says so, and what to do', async ({ lab }) => {
  await signIn(lab);
  const panel = await lab.openPanel();
  await expect(verdict(panel)).toContainText('alice@example.com');
  // Chromium closes such a panel. This is what pages see that are left behind: an API without an id that throws.
  await panel.evaluate(() => {
    const cut = () => {
      throw new Error('Extension context invalidated.');
    };
    Object.defineProperty(chrome.runtime, 'id', { get: () => undefined });
    chrome.runtime.sendMessage = cut;
    if ('browser' in globalThis) {
      const { runtime } = Reflect.get(globalThis, 'browser');
      Object.defineProperty(runtime, 'id', { get: () => undefined });
      runtime.sendMessage = cut;
    }
  });
  await expect(panel.getByRole('alert')).toContainText('Close DevTools and open it again.');
  await button(panel, 'Clear').click();
  // Announced instead of "Cleared.", beside the alert.
  await expect(panel.getByText('this panel is cut off from it')).toHaveCount(2);
  await expect(verdict(panel)).toContainText('alice@example.com');
});

/** Starts a look-up of the popup whose answer waits until it is told to come. */
const lookUpSlowly = async (lab: Lab) => {
  await signIn(lab);
  const popup = await popupOn(lab);
  const user = popup.getByRole('region', { name: 'Signed-in user' });
  await expect(user).toContainText('alice@example.com');
  let answer = () => {};
  const until = new Promise<void>((resolve) => {
    answer = resolve;
  });
  lab.cognito.admin.answerNext('GetUser', { kind: 'slow', until });
  await popup.getByRole('button', { name: 'Look up user' }).click();
  await expect.poll(() => getUserCalls(lab).length).toBe(1);
  return { popup, user, answer };
};

test('of a tab that is closed during a look-up of its popup nothing is kept, and its answer is dropped', async ({
  lab,
}) => {
  const { popup, answer } = await lookUpSlowly(lab);
  // The browser closes the popup with its tab.
  const closed = popup.waitForEvent('close');
  await lab.page.close();
  await closed;
  const kept = () =>
    backgroundOf(lab).evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  await expect.poll(kept).toEqual([]);
  answer();
  await expect.poll(() => getUserCalls(lab)[0]?.status).toBe(200);
  expect(await kept()).toEqual([]);
});

test('a page that goes elsewhere during a look-up of its popup is said to have left, and the answer stays its token’s', async ({
  lab,
}) => {
  const { popup, user, answer } = await lookUpSlowly(lab);
  // To an origin that the click on the icon was not for.
  await lab.page.goto(`${lab.app.replace('localhost', '127.0.0.1')}/blank`);
  await expect(popup.getByText('The page went elsewhere')).toBeVisible();
  answer();
  await expect(user).toContainText('Cognito accepted it');
  await expect(user).toContainText(`on ${lab.app}`);
});

test('a page that signs out while its popup is open is read again', async ({ lab }) => {
  await signIn(lab);
  const popup = await popupOn(lab);
  const user = popup.getByRole('region', { name: 'Signed-in user' });
  await expect(user).toContainText('alice@example.com');
  await lab.page.evaluate(() => localStorage.clear());
  await lab.page.goto(`${lab.app}/blank`);
  await expect(user).toContainText('signed out on this page');
});
