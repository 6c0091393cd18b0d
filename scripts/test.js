import { ensureChromium } from './browser.js';
import { runTypeScript } from './run-typescript.js';
import { ensurePackages } from './setup.js';

// `npm test`: sets itself up, then runs every check.
ensurePackages();
ensureChromium();
process.exit(runTypeScript('scripts/checks.ts', process.argv.slice(2)));
