import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announced, openAs, press, site } from './open.ts';
import { published } from './published.ts';

/** What the site has left in the browser. */
const traces = (page: Page) =>
  page.evaluate(async () => [
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
    localStorage.length,
  ]);

it('keeps the guide on demand, reads and searches it without a network, then forgets it', () =>
  openAs({ mayFail: true }, '/exports/', async (page) => {
    expect(await traces(page)).toEqual([[], 0, 0]);
    await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
    await press(page, /^Garder hors connexion \([\d,]+\sMo\)$/, 'C’est fait');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    await page.context().setOffline(true);
    await page.goto(`${site}/leviers/pedagogie/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('économie sociale et solidaire');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), 'with its styles').toContain(
      'Repere Serif',
    );
    await page.goto(`${site}/temoignages/${published[0]?.id}/`);
    await page
      .getByRole('button', { name: /^Garder :/ })
      .first()
      .click();
    await announced(page, 'Gardé.');
    await page.goto(`${site}/ma-selection/`);
    await page.locator('.pieces blockquote').waitFor();
    await page.goto(`${site}/recherche/?q=friche`);
    await page.locator('#resultats li').first().waitFor();
    await page.goto(`${site}/admin-absent/`);
    expect(await page.getByRole('heading').textContent()).toBe('Cette page n’est pas gardée hors connexion');

    await page.context().setOffline(false);
    await page.goto(`${site}/exports/`);
    await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
    await page.getByText(/est gardé dans ce navigateur/).waitFor();
    await press(page, 'Oublier', 'Oublié');
    expect((await traces(page)).slice(0, 2)).toEqual([[], 0]);
  }));

describe('a copy kept through publications', () => {
  let folder: string;
  let server: Server;
  let here: string;
  /** Addresses that the network gives late, and for how long. */
  let late: [start: string, delay: number] | undefined;
  const manifest = () => join(folder, 'manifeste.json');
  const read = () => JSON.parse(readFileSync(manifest(), 'utf8')) as { digest: string; pages: number; bytes: number };
  const packet = (digest = read().digest) => join(folder, `${digest}.bin`);
  /** Publishes again, with a page of the packet written anew; or a packet that is not the one that is announced. */
  const publish = (address: string, text: string, right = true) => {
    const before = read();
    const held = JSON.parse(gunzipSync(readFileSync(packet())).toString('utf8')) as {
      files: Record<string, { type: string; text: string }>;
    };
    held.files[address] = { type: 'text/html; charset=utf-8', text };
    const bytes = gzipSync(JSON.stringify(held));
    const digest = createHash('sha256')
      .update(right ? bytes : 'autre')
      .digest('hex');
    writeFileSync(packet(digest), bytes);
    writeFileSync(manifest(), JSON.stringify({ ...before, digest }));
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hors-ligne-'));
    cpSync('dist/hors-connexion', folder, { recursive: true });
    late = undefined;
    const answer = async (path: string, response: ServerResponse) => {
      if (late && path.startsWith(late[0])) await setTimeout(late[1], undefined, { ref: false });
      const [, kept] = /^\/hors-connexion\/([^?]+)/.exec(path) ?? [];
      const asked = kept === undefined ? await fetch(site + path, { redirect: 'manual' }) : undefined;
      const bytes = asked ? Buffer.from(await asked.arrayBuffer()) : readFileSync(join(folder, kept ?? ''));
      response.writeHead(asked?.status ?? 200, { 'Content-Type': asked?.headers.get('content-type') ?? '' }).end(bytes);
    };
    server = createServer(({ url = '/' }, response) => {
      answer(url, response).catch(() => response.writeHead(404).end());
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    here = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const keep = async (page: Page) => {
    await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
    await page.getByRole('button', { name: /^Garder hors connexion \(/ }).click();
  };
  const keptDigest = (page: Page) =>
    page.evaluate(async () => (await caches.match('/hors-connexion/paquet'))?.headers.get('X-Digest'));
  /** As if the copy had been compared with the site at that time: long ago, or by a clock that was wrong. */
  const comparedAt = (page: Page, time = 0) =>
    page.evaluate(
      async (when) =>
        (await caches.open('reperes-hors-connexion')).put('/hors-connexion/compare', new Response(String(when))),
      time,
    );
  const withKept = (what: (page: Page) => Promise<void>) =>
    openAs({ mayFail: true }, `${here}/exports/`, async (page) => {
      await keep(page);
      await announced(page, 'C’est fait');
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await what(page);
    });

  it.each([
    ['does not come', () => rmSync(packet())],
    ['is not the one that is announced', () => publish('/guide/', 'autre', false)],
  ])('a packet that %s: said plainly, nothing kept', async (_, spoil) => {
    spoil();
    await openAs({ mayFail: true }, `${here}/exports/`, async (page) => {
      await keep(page);
      await announced(page, 'rien n’a été gardé');
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    });
  });

  it.each([
    ['', 0, 0],
    [', over a slow network too', 0, 6000],
    [', after the clock was wrong', Date.now() + 1e9, 0],
  ])('renews itself without a gesture, so that a withdrawn page leaves it%s', (_, compared, delay) =>
    withKept(async (page) => {
      publish('/leviers/pedagogie/', '<h1>Page retirée</h1>');
      await comparedAt(page, compared);
      late = ['/guide/', delay];
      await page.goto(`${here}/guide/`);
      await expect.poll(() => keptDigest(page)).toBe(read().digest);
      await page.context().setOffline(true);
      await page.goto(`${here}/leviers/pedagogie/`);
      expect(await page.getByRole('heading').textContent()).toBe('Page retirée');
    }),
  );

  it('keeps what it had when the new packet is not the one that is announced', () =>
    withKept(async (page) => {
      const { digest } = read();
      publish('/leviers/pedagogie/', '<h1>Faux</h1>', false);
      await comparedAt(page);
      await page.goto(`${here}/exports/`);
      await page.getByRole('button', { name: 'Garder hors connexion, ou oublier…' }).click();
      await press(page, 'Mettre à jour', 'ce qui était gardé le reste');
      expect(await keptDigest(page)).toBe(digest);
      await page.context().setOffline(true);
      await page.goto(`${here}/leviers/pedagogie/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('économie sociale et solidaire');
    }));

  it('a slow network is not an absent one: what is not kept waits for it, what is kept is shown', () =>
    withKept(async (page) => {
      late = ['/contact/', 6000];
      await page.goto(`${here}/contact/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Contact');
      late = ['/guide/', 600_000];
      await page.goto(`${here}/guide/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Le guide');
    }));
});
