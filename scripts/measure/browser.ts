// Finds a Chromium or Chrome for the browser tests, and installs one where there is none.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);

const NAMES = 'chromium chromium-browser google-chrome google-chrome-stable chrome chrome.exe msedge.exe'.split(' ');
const USUAL = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  join(homedir(), 'AppData/Local/Google/Chrome/Application/chrome.exe'),
];

/** Playwright's own installer, where Debian's packages cannot be used. */
export const PLAYWRIGHT = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');

interface World {
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  playwright: string;
}

/**
 * Where a browser stands: `CHROME_PATH` (or `CHROMIUM_PATH`, `PUPPETEER_EXECUTABLE_PATH`), the PATH, the usual
 * places, Playwright's own. Throws in French when the variable names a file that is not there.
 */
export function findBrowser({ env, exists, playwright }: World): string | undefined {
  for (const variable of ['CHROME_PATH', 'CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const path = env[variable];
    if (!path) continue;
    if (!exists(path))
      throw new Error(`${variable} désigne « ${path} », qui n’existe pas : corrigez ou retirez cette variable.`);
    return path;
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder ? NAMES.map((name) => join(folder, name)) : []));
  return [...onPath, ...USUAL, playwright].find((path) => path !== '' && exists(path));
}

const world = (): World => ({ env: process.env, exists: existsSync, playwright: chromium.executablePath() });
const MINUTE = 60_000;

async function install(): Promise<void> {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Aucun Chromium trouvé : installation du paquet Debian « chromium »…');
    try {
      await run('apt-get', ['update', '-qq'], { timeout: 3 * MINUTE });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        timeout: 6 * MINUTE,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        maxBuffer: 64 * 1024 * 1024,
      });
      return;
    } catch {
      console.log('Le paquet Debian n’a pas pu être installé.');
    }
  }
  console.log('Installation du Chromium de Playwright…');
  await run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], {
    timeout: 6 * MINUTE,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => undefined);
}

/** The path of a browser that is there, installed first if need be. Throws one French sentence when there is none. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser(world());
  if (found) return found;
  await install();
  const installed = findBrowser(world());
  if (installed) return installed;
  throw new Error(
    'Aucun Chromium ni Chrome trouvé, et aucun n’a pu être installé : installez-en un, ou donnez son chemin dans CHROME_PATH.',
  );
}

/** Opens the browser, quiet and without a network of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Letters drawn the same on every screen.
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });
}
