import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, site } from './open.ts';

const SECTION = '/guide/2-3-accompagnement/';
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('reperes-lecture'));
const resume = (page: Page) => page.getByRole('link', { name: /^Reprendre où j’en étais/ });
const remember = async (page: Page, said: string) => {
  await page.getByRole('button', { name: 'Retenir où j’en suis', exact: true }).click();
  await page.getByRole('status').getByText(said).waitFor();
};
/** Reads down to the last heading of the section, and says which it is. */
const readOn = (page: Page) =>
  page.evaluate(() => {
    const last = [...document.querySelectorAll('article h2[id]')].at(-1);
    last?.scrollIntoView();
    return last?.id;
  });
/** The contents of the guide, once their scripts have done all they do. */
const offersNothing = async (page: Page) => {
  await page.goto(`${site}/guide/`, { waitUntil: 'networkidle' });
  expect(await page.locator('[data-reprise]').isVisible()).toBe(false);
};

it('a section that is read leaves nothing behind, and the contents offer nothing to resume, until the reader asks', () =>
  open(SECTION, async (page) => {
    await readOn(page);
    await offersNothing(page);
    expect(await kept(page)).toBeNull();
  }));

it('asked for, the place is followed: one link leads back to the last heading read, from section to section', () =>
  open(SECTION, async (page) => {
    await remember(page, 'C’est retenu');
    const id = await readOn(page);
    await page.goto(`${site}/guide/`);
    await resume(page).click();
    await page.waitForURL(`${site}${SECTION}#${id}`);
    await page.goto(`${site}/guide/2-4-strategique/`);
    // Elsewhere in the guide, what was read last is offered; this section is what is kept once it is left.
    await resume(page).waitFor();
    await page.goto(`${site}/guide/`);
    expect(await resume(page).getAttribute('href')).toContain('/guide/2-4-strategique/');
  }));

it('forgotten, nothing is left in the browser', () =>
  open(SECTION, async (page) => {
    await remember(page, 'C’est retenu');
    await page.getByRole('button', { name: 'Ne plus retenir où j’en suis' }).click();
    await page.getByRole('status').getByText('C’est oublié').waitFor();
    await offersNothing(page);
    expect(await kept(page)).toBeNull();
  }));

it('a browser that keeps nothing says so, and what another page left under the same name leads nowhere else', () =>
  open('/contact/', async (page) => {
    await page.addInitScript(() =>
      localStorage.setItem('reperes-lecture', '{"href":"//ailleurs.example/","titre":"x"}'),
    );
    await offersNothing(page);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refusé', 'QuotaExceededError');
      };
      localStorage.clear();
    });
    await page.goto(site + SECTION);
    await remember(page, 'rien n’est retenu');
  }));
