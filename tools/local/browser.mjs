// A Chromium for the browser tests: the one on the PATH; else, as root, the distribution's; else the one npm ships.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumFromNpm } from './browser-package.mjs';
import { isRoot, onPath } from './places.mjs';
import { Halt, say } from './say.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
export const NO_BROWSER =
  'The browser tests did not run, because no browser was found and none could be fetched: install Chromium (Debian, Ubuntu, as root: apt-get install chromium fonts-noto-cjk) or name one in CHROMIUM.';

/** Ubuntu's chromium-browser is a stub that asks for a snap: only a program that tells its version is a browser. */
const works = (file) => spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;

function installed() {
  const named = process.env.CHROMIUM;
  if (named && !works(named)) throw new Halt(`The browser named in CHROMIUM (${named}) does not start.`);
  return named ?? [...programs.map(onPath), ...elsewhere].find((file) => file && existsSync(file) && works(file));
}

async function fromApt(household) {
  if (!isRoot || !onPath('apt-get')) return undefined;
  say('No browser on this machine: installing Chromium and a Chinese font with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => household.capture('apt-get', 'apt-get', ['-qq', ...args], { env });
  await apt('update');
  const { code, stderr } = await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (code !== 0) say(`apt-get could not install it: ${stderr.trim().split('\n').pop()}`);
  return installed();
}

/** The path of a browser that starts, or undefined. */
export const browser = async (household) => installed() ?? (await fromApt(household)) ?? (await chromiumFromNpm(household));
