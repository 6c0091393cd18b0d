import { fromEnvironment, installPackages, isExecutable, onPath } from './programs.js';

const environmentNames = ['FIREFOX_PATH'];

const systemNames = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];

/** Where installers put it without telling the path. */
const usualPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const HOW_TO_INSTALL = `No Firefox was found. Do one of:
  - install your system's Firefox 142 or newer, as in: apt install firefox-esr
  - set FIREFOX_PATH to a Firefox that you have downloaded from https://www.mozilla.org/firefox
Playwright's own Firefox will not do: its DevTools cannot be opened.`;

/**
 * The Firefox to drive: the environment's, else the system's.
 *
 * @returns {string | undefined}
 */
export const findFirefox = () =>
  fromEnvironment(environmentNames) ??
  systemNames.map(onPath).find((path) => path !== undefined) ??
  usualPlaces.find(isExecutable);

/**
 * Finds Firefox, or installs Debian's when this runs as root (as in a container), or throws with what to install.
 *
 * @returns {string}
 */
export const ensureFirefox = () => {
  const found = findFirefox();
  if (found !== undefined) return found;
  installPackages('Firefox', ['firefox-esr']);
  const installed = findFirefox();
  if (installed === undefined) throw new Error(HOW_TO_INSTALL);
  return installed;
};
