import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, site } from './open.ts';
import { onePagePerKind, visit } from './pages.ts';

let kinds: string[];
beforeAll(async () => {
  kinds = await onePagePerKind(site, 'lightest');
});

/** What can be reached by Tab, in the order of the source; each one marked with its rank. */
const markReachable = async (page: Page) => {
  // The tools of the selection have come, or there are none.
  await page.locator('ma-note:empty').waitFor({ state: 'detached' });
  return page.evaluate(() => {
    const atteignables = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (e) =>
        e.tabIndex >= 0 &&
        !e.matches(':disabled, [type=hidden]') &&
        e.checkVisibility({ visibilityProperty: true }) &&
        !e.closest('[inert]'),
    );
    // A group of radio buttons is one stop.
    const etapes = atteignables.filter((e) => {
      if (!(e instanceof HTMLInputElement) || e.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${e.name}"]`)];
      return e === (group.find((r) => r.checked) ?? group[0]);
    });
    etapes.forEach((e, rang) => (e.dataset.rang = String(rang)));
    return { nombre: etapes.length, tabindexPositifs: etapes.filter((e) => e.tabIndex > 0).length };
  });
};
/** Writes down in the page each element that takes the focus, and what covers it or leaves it out of the window (WCAG 2.4.11). */
const recordFocus = (page: Page) =>
  page.evaluate(() => {
    const records: { rank: string; covered: string }[] = [];
    (window as unknown as { focusRecords: typeof records }).focusRecords = records;
    addEventListener('focusin', ({ target }) => {
      const active = target as HTMLElement;
      const frame = active.getClientRects()[0];
      const y = frame && Math.min(frame.top + frame.height / 2, innerHeight - 1);
      const above =
        frame && y !== undefined && !(active instanceof SVGElement)
          ? document.elementFromPoint(frame.left + Math.min(frame.width / 2, 200), y)
          : active;
      const free = above && (active.contains(above) || above.contains(active) || above.tagName === 'LABEL');
      records.push({
        rank: active.dataset.rang ?? '',
        covered: free ? '' : `${active.outerHTML.slice(0, 80)} sous ${above?.outerHTML.slice(0, 60)}`,
      });
    });
  });
const focusRecords = (page: Page) =>
  page.evaluate(() => (window as unknown as { focusRecords: { rank: string; covered: string }[] }).focusRecords);
const press = async (page: Page, key: string, times: number) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

describe('by keyboard alone', () => {
  it('Tab goes through each kind of page in the order of the source, never under something else, and out of it: no trap', async () => {
    const faults = await visit(browser, site, kinds, async (page, adresse) => {
      const { nombre, tabindexPositifs } = await markReachable(page);
      await recordFocus(page);
      await press(page, 'Tab', nombre + 1);
      const records = await focusRecords(page);
      const gap = Array.from({ length: nombre }, (_, i) => String(i)).findIndex((r, i) => r !== records[i]?.rank);
      const after = records[nombre]?.rank;
      const covered = records.find((r) => r.covered !== '')?.covered;
      return [
        ...(covered ? [`${adresse} : ${covered}`] : []),
        ...(nombre < 20 ? [`${adresse} : ${nombre} éléments seulement`] : []),
        ...(tabindexPositifs > 0 ? [`${adresse} : tabindex positif`] : []),
        ...(gap >= 0
          ? [`${adresse} : à la place de l’élément ${gap}, le focus est sur « ${records[gap]?.rank} »`]
          : []),
        ...(after !== undefined && after !== '' && after !== '0'
          ? [`${adresse} : après le dernier élément, le focus revient au ${after}`]
          : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('Shift+Tab comes back the same way', async () => {
    const faults = await visit(browser, site, kinds.slice(0, 8), async (page, adresse) => {
      await markReachable(page);
      await press(page, 'Tab', 12);
      await recordFocus(page);
      await press(page, 'Shift+Tab', 11);
      const way = (await focusRecords(page)).map((r) => r.rank).join(' ');
      return way === '10 9 8 7 6 5 4 3 2 1 0' ? [] : [`${adresse} : ${way}`];
    });
    expect(faults).toEqual([]);
  });

  it('the skip link comes first, shows itself, and leads past the menu on each kind of page', async () => {
    const faults = await visit(browser, site, kinds, async (page, adresse) => {
      await page.keyboard.press('Tab');
      const visible = await page.evaluate(() => {
        const lien = document.activeElement;
        const cadre = lien?.getBoundingClientRect();
        return (
          lien?.textContent?.trim() === 'Aller au contenu' &&
          cadre !== undefined &&
          cadre.top >= 0 &&
          cadre.left >= 0 &&
          cadre.height >= 24 &&
          cadre.right <= innerWidth
        );
      });
      await page.keyboard.press('Enter');
      const dansMain = await page.evaluate(
        () => document.activeElement?.tagName === 'MAIN' || location.hash === '#contenu',
      );
      await page.keyboard.press('Tab');
      const suivant = await page.evaluate(() => document.activeElement?.closest('main') !== null);
      return visible && dansMain && suivant
        ? []
        : [`${adresse} : visible ${visible}, au contenu ${dansMain}, puis dans le contenu ${suivant}`];
    });
    expect(faults).toEqual([]);
  });

  it('no letter or sign alone does anything', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/temoignages/`);
    const etat = () =>
      page.evaluate(() =>
        [
          location.href,
          document.activeElement?.tagName,
          scrollY,
          document.querySelectorAll('dialog[open]').length,
        ].join(' '),
      );
    const avant = await etat();
    for (const touche of 'abcdefghijklmnopqrstuvwxyz/?0123456789.,;!') await page.keyboard.press(touche);
    expect(await etat()).toBe(avant);
    await page.close();
  });

  it('goes from home to a testimony, its person and its region through links alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/`);
    const suivre = async (selecteur: string) => {
      for (let i = 0; i < 400; i++) {
        await page.keyboard.press('Tab');
        const texte = await page.evaluate(
          (s) => (document.activeElement?.matches(s) ? (document.activeElement.textContent ?? '') : undefined),
          selecteur,
        );
        if (texte === undefined) continue;
        const depart = page.url();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.href !== depart);
        return;
      }
      throw new Error(`Tab n’atteint pas ${selecteur}`);
    };
    await suivre('header nav a[href$="/temoignages/"]');
    expect(new URL(page.url()).pathname).toBe('/temoignages/');
    expect(await page.locator('header [aria-current=page]').count()).toBe(1);
    await suivre('main a[href^="/temoignages/"]:not([href*="/page/"])');
    const temoignage = new URL(page.url()).pathname;
    expect(temoignage).toMatch(/^\/temoignages\/[a-z0-9-]+\/$/);
    await suivre('main a[href^="/personnes/"]');
    await suivre(`main a[href^="${temoignage}"]`);
    expect(new URL(page.url()).pathname).toBe(temoignage);
    await page.close();
  });

  it('opens and closes whatever opens with Enter or Space', async () => {
    const faults = await visit(
      browser,
      site,
      kinds,
      async (page, adresse) => {
        const etats = () =>
          page.evaluate(() => {
            const commande = document.activeElement;
            return commande?.tagName === 'SUMMARY'
              ? String(commande.closest('details')?.open)
              : (commande?.getAttribute('aria-expanded') ?? '');
          });
        const bascules = page.locator(':is(summary, [aria-expanded]):visible');
        const found: string[] = [];
        for (let i = 0; i < Math.min(6, await bascules.count()); i++) {
          const bascule = bascules.nth(i);
          await bascule.focus();
          const avant = await etats();
          await page.keyboard.press('Enter');
          const ouvert = await etats();
          await bascule.focus();
          await page.keyboard.press('Space');
          const ferme = await etats();
          if (avant === ouvert || ferme !== avant)
            found.push(`${adresse} : ${(await bascule.textContent())?.trim()} : ${avant}, ${ouvert}, ${ferme}`);
        }
        return found;
      },
      { viewport: { width: 360, height: 800 } },
    );
    expect(faults).toEqual([]);
  });
});
