import { ensureChromium } from './chromium.js';
import { ensureFirefox } from './firefox.js';
import { runTypeScript } from './run-typescript.js';
import { ensurePackages } from './setup.js';

// `npm start`: sets itself up, then shows the main job in a real browser.
ensurePackages();
if (process.argv.includes('--firefox')) ensureFirefox();
else ensureChromium();
process.exit(runTypeScript('scripts/show.ts', process.argv.slice(2)));
