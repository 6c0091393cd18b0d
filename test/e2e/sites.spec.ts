import { expect, type Page } from '@playwright/test';
import { originsOf } from '../../src/core/site/site.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import type { LocalCognito } from '../support/cognito/local-cognito.ts';
import { openCognitoPanel } from '../support/devtools-panel.ts';
import { launchPermitted } from '../support/permitted-chromium.ts';
import { openPopup } from '../support/popup.ts';
import { test as base, region } from './lab.ts';

/** An app whose session no script of the page can read, on a subdomain of the site that its cookies are for. */
interface SiteLab {
  readonly cognito: LocalCognito;
  readonly app: string;
  open(chromium: Chromium): Promise<Page>;
  /** Sets HttpOnly cookies for the whole site. */
  setCookies(chromium: Chromium, cookies: Readonly<Record<string, string>>): Promise<void>;
}

const domain = 'shop.localhost';
const origins = originsOf({ domain, hasSubdomains: true });

const test = base.extend<{ site: SiteLab; fresh: Chromium; permitted: Chromium }>({
  site: async ({ servers: { cognito, app } }, use) => {
    cognito.admin.restore();
    const url = new URL(app);
    url.hostname = `app.${domain}`;
    await use({
      cognito,
      app: url.origin,
      open: async ({ context }) => {
        const page = await context.newPage();
        await page.goto(`${url.origin}/blank`);
        return page;
      },
      setCookies: ({ context }, cookies) =>
        context.addCookies(
          Object.entries(cookies).map(([name, value]) => ({
            name,
            value,
            domain: `.${domain}`,
            path: '/',
            httpOnly: true,
          })),
        ),
    });
  },
  fresh: async ({ site: { cognito } }, use) => {
    const chromium = await launchChromium({ cognito });
    await use(chromium);
    await chromium.close();
  },
  permitted: async ({ site: { cognito } }, use) => {
    const chromium = await launchPermitted({ cognito, origins });
    await use(chromium);
    await chromium.close();
  },
});

const popupOn = ({ context, extensionId }: Chromium, page: Page) => openPopup({ context, page, extensionId });

const optionsOf = async ({ context, extensionId }: Chromium): Promise<Page> => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  return options;
};

const user = (popup: Page) => popup.getByRole('region', { name: 'Signed-in user' });
const offer = (popup: Page) => popup.getByRole('region', { name: 'HttpOnly cookies' });
const sites = (options: Page) => options.getByRole('region', { name: 'Sites whose cookies may be read' });

/** The cookies that Amplify's adapter for servers sets. */
const serverCookies = async ({ cognito }: SiteLab): Promise<Record<string, string>> => {
  const { accessToken, idToken } = await cognito.mintTokens('alice');
  const family = `CognitoIdentityServiceProvider.${cognito.clientId}.alice`;
  return { [`${family}.accessToken`]: accessToken, [`${family}.idToken`]: idToken };
};

test('a page whose session is in HttpOnly cookies offers to read those of its whole site, and reads none; a click has the browser ask', async ({
  site,
  fresh,
}) => {
  await site.setCookies(fresh, await serverCookies(site));
  const page = await site.open(fresh);
  const popup = await popupOn(fresh, page);
  await expect(user(popup)).toContainText('No Cognito token found in this page');
  await expect(offer(popup)).toContainText(`${domain} and all its subdomains`);
  await expect(offer(popup).getByRole('button', { name: `Let cookies of ${domain} be read` })).toBeVisible();
  // In Chromium the question closes the popup, which may be gone before the click has answered: that it goes is waited for.
  const closing = popup.waitForEvent('close');
  await offer(popup)
    .getByRole('button')
    .click()
    .catch(() => undefined);
  await closing;
  await expect(sites(await optionsOf(fresh))).toContainText('None.');
});

test('a host without a domain above it is asked for alone', async ({ site, fresh, servers }) => {
  const page = await site.open(fresh);
  await page.goto(`${servers.app}/blank`);
  const { hostname } = new URL(servers.app);
  await expect(offer(await popupOn(fresh, page))).toContainText(`about ${hostname} alone`);
});

test('where it is allowed the user is shown at once; withdrawn, what it brought is forgotten and the popup offers again', async ({
  site,
  permitted,
}) => {
  await site.setCookies(permitted, await serverCookies(site));
  const page = await site.open(permitted);
  const popup = await popupOn(permitted, page);
  await expect(user(popup)).toContainText('Alice Liddell');
  await popup.close();
  const { context, extensionId } = permitted;
  const { panel } = await openCognitoPanel({ context, page, extensionId });
  await expect(region(panel, 'Tokens')).toContainText('HttpOnly cookie');
  await expect(region(panel, 'Tokens')).toContainText(`.${domain}`);
  const options = await optionsOf(permitted);
  await expect(sites(options)).toContainText(`${domain} and all its subdomains`);
  await sites(options)
    .getByRole('button', { name: `Withdraw from ${domain}` })
    .click();
  await expect(sites(options)).toContainText('None.');
  const again = await popupOn(permitted, page);
  await expect(offer(again)).toContainText(`${domain} and all its subdomains`);
  await expect(user(again)).not.toContainText('Alice Liddell');
});

test('an encrypted session is named and explained where no token can be read; forgetting everything withdraws every site', async ({
  site,
  permitted,
}) => {
  await site.setCookies(permitted, { 'next-auth.session-token': 'x'.repeat(80) });
  const popup = await popupOn(permitted, await site.open(permitted));
  await expect(user(popup)).toContainText('Encrypted session cookie');
  await expect(user(popup)).toContainText('all its cookies, HttpOnly ones too');
  await expect(offer(popup)).toBeHidden();
  const options = await optionsOf(permitted);
  await expect(sites(options)).toContainText(domain);
  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options.getByRole('button', { name: 'Really forget everything' }).click();
  await expect(sites(options)).toContainText('None.');
});
