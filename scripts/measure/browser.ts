// Finds a Chromium or Chrome for the browser tests, and installs one where there is none.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const executer = promisify(execFile);

const NOMS = 'chromium chromium-browser google-chrome google-chrome-stable chrome chrome.exe msedge.exe'.split(' ');
const HABITUELS = [
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

interface Monde {
  env: Record<string, string | undefined>;
  existe: (chemin: string) => boolean;
  dePlaywright: string;
}

/**
 * Where a browser stands: `CHROME_PATH` (or `CHROMIUM_PATH`, `PUPPETEER_EXECUTABLE_PATH`), the PATH, the usual
 * places, Playwright's own. Throws in French when the variable names a file that is not there.
 */
export function findBrowser({ env, existe, dePlaywright }: Monde): string | undefined {
  for (const variable of ['CHROME_PATH', 'CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const chemin = env[variable];
    if (!chemin) continue;
    if (!existe(chemin))
      throw new Error(`${variable} désigne « ${chemin} », qui n’existe pas : corrigez ou retirez cette variable.`);
    return chemin;
  }
  const duPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((dossier) => (dossier ? NOMS.map((nom) => join(dossier, nom)) : []));
  return [...duPath, ...HABITUELS, dePlaywright].find((chemin) => chemin !== '' && existe(chemin));
}

const monde = (): Monde => ({ env: process.env, existe: existsSync, dePlaywright: chromium.executablePath() });
const MINUTE = 60_000;

async function installer(): Promise<void> {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Aucun Chromium trouvé : installation du paquet Debian « chromium »…');
    try {
      await executer('apt-get', ['update', '-qq'], { timeout: 3 * MINUTE });
      await executer('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
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
  await executer(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], {
    timeout: 6 * MINUTE,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => undefined);
}

/** The path of a browser that is there, installed first if need be. Throws one French sentence when there is none. */
export async function ensureBrowser(): Promise<string> {
  const present = findBrowser(monde());
  if (present) return present;
  await installer();
  const installe = findBrowser(monde());
  if (installe) return installe;
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
