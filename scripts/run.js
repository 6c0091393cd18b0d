import { runTypeScript } from './run-typescript.js';
import { ensurePackages } from './setup.js';

// node scripts/run.js <script> [arguments…]: installs the packages when missing, then runs a TypeScript file.
const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error('usage: node scripts/run.js <script> [arguments…]');
ensurePackages();
process.exit(runTypeScript(script, args));
