import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, site } from './open.ts';
import { summarise, type Fault } from './faults.ts';
import { onePagePerKind, visit } from './pages.ts';

let kinds: string[];
beforeAll(async () => {
  kinds = await onePagePerKind(site);
});

/**
 * What a page says: its words, its headings and its links; without the tools that only a script can offer (the
 * search's answers, the selection, what is marked as needing a script), for which a sentence stands instead.
 */
const content = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const outils = [...document.querySelectorAll('#recherche, .gestes, .si-script, [data-avec-script], main *')]
      .filter((e) => e.matches('#recherche, .gestes, .si-script, [data-avec-script]') || e.localName.includes('-'))
      .map((e) => (e.localName.includes('-') ? (e.closest('section') ?? e) : e));
    const dit = (e: Element | null) =>
      e !== null &&
      e.checkVisibility({ visibilityProperty: true }) &&
      !outils.some((o) => o.contains(e)) &&
      !e.closest('noscript, button');
    const tous = (s: string) => [...(main?.querySelectorAll(s) ?? [])].filter(dit);
    const mots: string[] = [];
    const marcheur = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    for (let n = marcheur.nextNode(); n; n = marcheur.nextNode())
      if (dit(n.parentElement)) mots.push(...(n.textContent ?? '').split(/\s+/).filter(Boolean));
    return {
      mots,
      titres: tous('h1, h2, h3, h4').map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()),
      liens: tous('a[href]').map((a) => a.getAttribute('href') ?? ''),
    };
  });

describe('read without what one expects', () => {
  it('without JavaScript: every word, heading and link is there, and no button that does nothing', async () => {
    const avec = new Map(
      await visit(browser, site, kinds, async (page, adresse) => [[adresse, await content(page)] as const]),
    );
    const faults = await visit<Fault>(
      browser,
      site,
      kinds,
      async (page, ou) => {
        const sans = await content(page);
        const complet = avec.get(ou);
        const manque = (liste: readonly string[], trouves: readonly string[]) =>
          liste.filter((x) => !trouves.includes(x));
        const inertes = await page.evaluate(() =>
          // The header of a column that a script can sort is then a plain label.
          [...document.querySelectorAll<HTMLButtonElement>('button:not(th > button)')]
            .filter((b) => b.checkVisibility({ visibilityProperty: true }) && !(b.type === 'submit' && b.form))
            .map((b) => `bouton inerte : ${b.outerHTML.slice(0, 120)}`),
        );
        const mots = manque(complet?.mots ?? [], sans.mots);
        const absents = [
          ...manque(complet?.titres ?? [], sans.titres).map((t) => `titre « ${t} »`),
          ...manque(complet?.liens ?? [], sans.liens).map((l) => `lien ${l}`),
          ...(mots.length > 0 ? [`${mots.length} mots, dont « ${mots.slice(0, 8).join(' ')} »`] : []),
          ...((await page.locator('main').innerText()).length < 200 ? ['presque tout'] : []),
        ];
        return [...absents.map((a) => `il manque : ${a}`), ...inertes].map((quoi) => ({ ou, quoi }));
      },
      { javaScriptEnabled: false },
    );
    expect(summarise(faults)).toEqual([]);
  });

  it('without style sheets: nothing is said by them alone, and everything is still there', async () => {
    const faults = await visit<Fault>(browser, site, kinds, async (page, ou) => {
      const dits = await page.evaluate(() => {
        const trouves: string[] = [];
        for (const e of document.querySelectorAll('body *'))
          for (const pseudo of ['::before', '::after']) {
            const { content } = getComputedStyle(e, pseudo);
            if (/\p{L}{2}|\d/u.test(content.replace(/^(?:none|normal|counters?\(.*\)|attr\(.*\)|url\(.*\))$/, '')))
              trouves.push(`${e.tagName}.${e.className} dit ${content}`);
          }
        return trouves;
      });
      const avant = (await content(page)).mots.length;
      await page.evaluate(() => {
        document.querySelectorAll('style, link[rel=stylesheet]').forEach((e) => e.remove());
        // What a style unfolded on a wide screen is a fold again, one click away; folds of one name close one another.
        document.querySelectorAll('details').forEach((fold) => {
          fold.removeAttribute('name');
          fold.open = true;
        });
      });
      const apres = (await content(page)).mots.length;
      return [...new Set(dits), ...(apres < avant ? [`${avant} mots avec styles, ${apres} sans`] : [])].map((quoi) => ({
        ou,
        quoi,
      }));
    });
    expect(summarise(faults)).toEqual([]);
  });

  it('listened to: one header, one main part, one footer, all the text inside one of them, and headings without a hole', async () => {
    const faults = await visit<Fault>(browser, site, kinds, async (page, ou) => {
      const trouve = await page.evaluate(() => {
        const region = (e: Element | null) =>
          e?.closest(
            'body > header, body > main, body > footer, body > .evitement, body > dialog, body > [role=status], body > [aria-live]',
          );
        const dehors: string[] = [];
        const marcheur = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let n = marcheur.nextNode(); n; n = marcheur.nextNode())
          if (n.textContent?.trim() && !region(n.parentElement) && n.parentElement?.checkVisibility())
            dehors.push(n.textContent.trim().slice(0, 60));
        const comptes = ['body > header', 'body > main', 'body > footer', 'h1']
          .map((s) => [...document.querySelectorAll(s)].filter((e) => e.checkVisibility()).length)
          .join(' ');
        const titres = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((h) => h.checkVisibility());
        const trous = titres.flatMap((h, i) => {
          const [avant, ici] = [Number(titres[i - 1]?.tagName[1] ?? 0), Number(h.tagName[1])];
          return [
            ...(ici > avant + 1 ? [`niveau ${ici} après ${avant} : « ${h.textContent} »`] : []),
            ...(h.textContent?.trim() ? [] : ['titre vide']),
          ];
        });
        return { dehors, comptes, trous };
      });
      return [
        ...trouve.trous,
        ...(trouve.comptes === '1 1 1 1' ? [] : [`en-tête, contenu, pied, titre : ${trouve.comptes}`]),
        ...trouve.dehors.map((d) => `hors des régions : « ${d} »`),
      ].map((quoi) => ({ ou, quoi }));
    });
    expect(summarise(faults)).toEqual([]);
  });
});

describe('what the reader asked of the machine', () => {
  it('less motion: nothing moves, nothing fades', async () => {
    const faults = await visit<Fault>(
      browser,
      site,
      kinds,
      async (page, ou) => {
        const mobiles = await page.evaluate(() => {
          const bouge = [...document.querySelectorAll('body *')].filter((e) =>
            ['', '::before', '::after'].some((p) => {
              const s = getComputedStyle(e, p || undefined);
              const dure = (d: string) => d.split(',').some((x) => parseFloat(x) > 0.01);
              return (
                (s.animationName !== 'none' && dure(s.animationDuration)) ||
                (s.transitionProperty !== 'none' && dure(s.transitionDuration)) ||
                s.scrollBehavior === 'smooth'
              );
            }),
          );
          const regles = [...document.styleSheets].flatMap((f) => [...f.cssRules]);
          const plates = (r: CSSRule): CSSRule[] =>
            r instanceof CSSMediaRule && !matchMedia(r.conditionText).matches
              ? []
              : 'cssRules' in r
                ? [r, ...[...(r as CSSGroupingRule).cssRules].flatMap(plates)]
                : [r];
          const transitions = regles.flatMap(plates).filter((r) => r.constructor.name === 'CSSViewTransitionRule');
          return [
            ...bouge.map((e) => `${e.tagName}.${e.className} bouge`),
            ...document.getAnimations().map(() => 'une animation tourne'),
            ...(transitions.length ? ['les pages passent l’une à l’autre avec une transition'] : []),
            ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['défilement animé'] : []),
          ];
        });
        return mobiles.map((quoi) => ({ ou, quoi }));
      },
      { reducedMotion: 'reduce' },
    );
    expect(summarise(faults)).toEqual([]);
  });

  it('forced colours: fields and buttons keep an edge, the current page its mark, drawings their lines', async () => {
    const faults = await visit<Fault>(
      browser,
      site,
      kinds,
      async (page, ou) => {
        const effaces = await page.evaluate(() => {
          const vu = (e: Element) => e.checkVisibility({ visibilityProperty: true });
          const bord = (e: Element) => {
            const s = getComputedStyle(e);
            return ['Top', 'Bottom', 'Left', 'Right'].some((c) => {
              const cote = c as 'Top' | 'Bottom' | 'Left' | 'Right';
              return (
                parseFloat(s[`border${cote}Width`]) >= 1 &&
                s[`border${cote}Style`] !== 'none' &&
                s[`border${cote}Color`] !== s.backgroundColor
              );
            });
          };
          const sansBord = [
            ...document.querySelectorAll(
              'button:not(th > button), input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea',
            ),
          ].filter((e) => vu(e) && !bord(e));
          const courants = [...document.querySelectorAll('header nav [aria-current]')].filter((e) => {
            const autre = document.querySelector('header nav a:not([aria-current])');
            if (!vu(e) || !autre) return false;
            const aspect = (x: Element) =>
              ['fontWeight', 'textDecorationLine', 'color', 'borderBottomColor', 'borderBottomWidth', 'outlineStyle']
                .map((p) => getComputedStyle(x)[p as 'color'])
                .join();
            return aspect(e) === aspect(autre);
          });
          // A shape filled with the page's own colour and without a line would be gone.
          const fond = getComputedStyle(document.body).backgroundColor;
          const formes = [...document.querySelectorAll('main svg :is(path, rect, circle)')].filter((e) => {
            const s = getComputedStyle(e);
            return (
              vu(e) &&
              !e.closest('pattern, defs, clipPath') &&
              s.fill === fond &&
              (s.stroke === 'none' || s.stroke === fond) &&
              e.closest('a, [role=img]') !== null
            );
          });
          return [
            ...sansBord.map((e) => `sans bord : ${e.outerHTML.slice(0, 80)}`),
            ...courants.map((e) => `la page courante ne se voit plus : ${e.outerHTML.slice(0, 80)}`),
            ...formes.slice(0, 2).map((e) => `forme effacée : ${e.outerHTML.slice(0, 60)}`),
          ];
        });
        return effaces.map((quoi) => ({ ou, quoi }));
      },
      { forcedColors: 'active' },
    );
    expect(summarise(faults)).toEqual([]);
  });
});
