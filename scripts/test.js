import { ensureChromium } from './chromium.js';
import { ensureFirefox } from './firefox.js';
import { runTypeScript } from './run-typescript.js';
import { ensurePackages } from './setup.js';

// `npm test`: sets itself up, then runs every check.
ensurePackages();
ensureChromium();
ensureFirefox();
process.exit(runTypeScript('scripts/checks.ts', process.argv.slice(2)));
