// Removes what an earlier build of the server left, so a deleted source file cannot live on in dist.
import { rmSync } from 'node:fs';

for (const folder of ['apps', 'libs', 'migrations']) rmSync(new URL(`../dist/${folder}`, import.meta.url), { recursive: true, force: true });
