import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { open, site } from './open.ts';
import { published } from './published.ts';

it('one quotation in a town hall’s page: the words asked for, the source, nothing else, at 320 px too', async () => {
  const t = published.find(({ citations }) => citations.length > 1);
  const page = `<!doctype html><title>Mairie</title><iframe src="${site}/integrer/temoignages/${t?.id}.html#c2" title="Repères" width="320" height="420"></iframe>`;
  const townHall = createServer((_, r) => r.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
  await new Promise<void>((ready) => townHall.listen(0, '127.0.0.1', ready));
  await open(`http://127.0.0.1:${(townHall.address() as AddressInfo).port}/`, async (p) => {
    const frame = p.frameLocator('iframe');
    await frame.locator('#c2').waitFor();
    expect(await frame.locator('#c1').isVisible()).toBe(false);
    expect(await frame.locator('#c2 .source').isVisible()).toBe(true);
    expect(await frame.locator('html').evaluate((h) => h.scrollWidth <= h.clientWidth)).toBe(true);
    expect(await frame.locator('script, form, nav').count()).toBe(0);
  });
  townHall.close();
});
