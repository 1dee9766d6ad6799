import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browser, site } from './open.ts';

const SECTION = '/guide/2-3-accompagnement/';
let page: Page;
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterEach(() => page.close());

const kept = () => page.evaluate(() => localStorage.getItem('reperes-lecture'));
const resume = () => page.getByRole('link', { name: /^Reprendre où j’en étais/ });
const remember = () => page.getByRole('button', { name: 'Retenir où j’en suis', exact: true });
/** Reads down to the last heading of the section, and says which it is. */
const readOn = () =>
  page.evaluate(() => {
    const last = [...document.querySelectorAll('article h2[id]')].at(-1);
    last?.scrollIntoView();
    return last?.id;
  });

it('a section that is read leaves nothing behind, and the contents offer nothing to resume, until the reader asks', async () => {
  await page.goto(site + SECTION);
  await readOn();
  await page.goto(`${site}/guide/`);
  expect(await kept()).toBeNull();
  expect(await page.locator('[data-reprise]').isVisible()).toBe(false);
});

it('asked for, the place is followed: from the contents, one link leads back to the last heading read', async () => {
  await page.goto(site + SECTION);
  await remember().click();
  await page.getByRole('status').getByText('C’est retenu').waitFor();
  const id = await readOn();
  await page.goto(`${site}/guide/`);
  await resume().click();
  await page.waitForURL(`${site}${SECTION}#${id}`);
});

it('it is followed from section to section, without asking again', async () => {
  await page.goto(site + SECTION);
  await remember().click();
  await page.getByRole('status').getByText('C’est retenu').waitFor();
  await page.goto(`${site}/guide/2-4-strategique/`);
  // Elsewhere in the guide, what was read last is offered; this section is what is kept once it is left.
  await resume().waitFor();
  await page.goto(`${site}/guide/`);
  expect(await resume().getAttribute('href')).toContain('/guide/2-4-strategique/');
});

it('forgotten, nothing is left in the browser', async () => {
  await page.goto(site + SECTION);
  await remember().click();
  await page.getByRole('button', { name: 'Ne plus retenir où j’en suis' }).click();
  await page.getByRole('status').getByText('C’est oublié').waitFor();
  await page.goto(`${site}/guide/`);
  expect([await kept(), await page.locator('[data-reprise]').isVisible()]).toEqual([null, false]);
});

it('a browser that keeps nothing says so, and what another page left under the same name leads nowhere else', async () => {
  await page.addInitScript(() => localStorage.setItem('reperes-lecture', '{"href":"//ailleurs.example/","titre":"x"}'));
  await page.goto(`${site}/guide/`);
  expect(await page.locator('[data-reprise]').isVisible()).toBe(false);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refusé', 'QuotaExceededError');
    };
    localStorage.clear();
  });
  await page.goto(site + SECTION);
  await remember().click();
  await page.getByRole('status').getByText('rien n’est retenu').waitFor();
});
