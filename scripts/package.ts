import { makePackages } from './make-packages.ts';

// `npm run package`: writes what is handed to the stores.
for (const { path, size, sha256 } of await makePackages())
  console.log(`${path.padEnd(17)} ${(size / 1000).toFixed(1).padStart(7)} kB  sha256 ${sha256}`);
