// Builds first: what is measured in a browser is what the user would have.
import { buildAll } from '../../scripts/build.ts';

await buildAll();
await import('./detection.ts');
await import('./popup.ts');
