import { makePackages } from './make-packages.ts';

// Two runs must give the same bytes, or nobody could tell by them what a package was built from.
const first = await makePackages();
const second = await makePackages();
const different = first.filter(({ sha256 }, index) => second[index]?.sha256 !== sha256);
for (const { path } of different) console.error(`${path} is another one each time`);
if (first.length < 2 || first.length !== second.length) console.error('Packages are missing.');
console.log(`${first.length - different.length} of ${first.length} packages are the same in two runs`);
process.exitCode = different.length === 0 && first.length >= 2 && first.length === second.length ? 0 : 1;
