import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOf, onePagePerKind, oneWalk, visit } from './pages.ts';

/**
 * What a page says: its words, its headings and its links; without the tools that only a script can offer (the
 * search's answers, the selection, what is marked as needing a script), for which a sentence stands instead.
 */
const content = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const TOOLS = '#recherche, .gestes, .si-script, [data-avec-script]';
    const tools = [...document.querySelectorAll(`${TOOLS}, main *`)]
      .filter((e) => e.matches(TOOLS) || e.localName.includes('-'))
      .map((e) => (e.localName.includes('-') ? (e.closest('section') ?? e) : e));
    const isSaid = (e: Element | null) =>
      e !== null &&
      e.checkVisibility({ visibilityProperty: true }) &&
      !tools.some((tool) => tool.contains(e)) &&
      !e.closest('noscript, button');
    const all = (selector: string) => [...main.querySelectorAll(selector)].filter(isSaid);
    const words: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let n = walker.nextNode(); n; n = walker.nextNode())
      if (isSaid(n.parentElement)) words.push(...(n.textContent ?? '').split(/\s+/).filter(Boolean));
    return {
      words,
      headings: all('h1, h2, h3, h4').map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()),
      links: all('a[href]').map((a) => a.getAttribute('href') ?? ''),
    };
  });

it('without JavaScript: every word, heading and link is there, and no button that does nothing', async () => {
  const kinds = onePagePerKind();
  const whole = new Map(await visit(kinds, async (page, address) => [[address, await content(page)] as const]));
  const look = async (page: Page, address: string) => {
    const here = await content(page);
    const inert = await page.evaluate(() =>
      // The header of a column that a script can sort is then a plain label.
      [...document.querySelectorAll<HTMLButtonElement>('button:not(th > button)')]
        .filter((b) => b.checkVisibility({ visibilityProperty: true }) && !(b.type === 'submit' && b.form))
        .map((b) => `bouton inerte : ${b.outerHTML.slice(0, 120)}`),
    );
    const missing = (['headings', 'links', 'words'] as const).flatMap((what) => {
      const found = (whole.get(address)?.[what] ?? []).filter((x) => !here[what].includes(x));
      return found.length > 0 ? [`il manque : ${found.slice(0, 8).join(' ')}`] : [];
    });
    const isBare = (await page.locator('main').innerText()).length < 200;
    return [...missing, ...(isBare ? ['il manque presque tout'] : []), ...inert];
  };
  expect(await faultsOf(kinds, look, { javaScriptEnabled: false })).toEqual([]);
});

/** In the page, whose reader asked for less motion: what moves or fades. */
const moving = () => {
  const lasts = (d: string) => d.split(',').some((x) => parseFloat(x) > 0.01);
  const moves = (e: Element) =>
    ['', '::before', '::after'].some((p) => {
      const s = getComputedStyle(e, p || undefined);
      return (
        (s.animationName !== 'none' && lasts(s.animationDuration)) ||
        (s.transitionProperty !== 'none' && lasts(s.transitionDuration)) ||
        s.scrollBehavior === 'smooth'
      );
    });
  const flat = (rule: CSSRule): CSSRule[] =>
    rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches
      ? []
      : [rule, ...('cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules].flatMap(flat) : [])];
  const rules = [...document.styleSheets].flatMap((f) => [...f.cssRules]).flatMap(flat);
  return [
    ...[...document.querySelectorAll('html, body *')].filter(moves).map((e) => `${e.tagName}.${e.className} bouge`),
    ...document.getAnimations().map(() => 'une animation tourne'),
    ...rules
      .filter((r) => r.constructor.name === 'CSSViewTransitionRule')
      .map(() => 'les pages passent l’une à l’autre avec une transition'),
  ];
};

/** In the page, whose reader asked for colours of their own: what lost its edge, its mark or its lines. */
const faded = () => {
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
  const edge = (e: Element) =>
    (['Top', 'Bottom', 'Left', 'Right'] as const).some((side) => {
      const s = getComputedStyle(e);
      const [width, style, color] = [s[`border${side}Width`], s[`border${side}Style`], s[`border${side}Color`]];
      return parseFloat(width) >= 1 && style !== 'none' && color !== s.backgroundColor;
    });
  const look = (e: Element | null | undefined) => {
    if (!e) return '';
    const s = getComputedStyle(e);
    const { fontWeight, textDecorationLine, color, borderBottomColor, borderBottomWidth, outlineStyle } = s;
    return [fontWeight, textDecorationLine, color, borderBottomColor, borderBottomWidth, outlineStyle].join();
  };
  const other = look(document.querySelector('header nav a:not([aria-current])'));
  // A shape filled with the page's own colour and without a line would be gone.
  const ground = getComputedStyle(document.body).backgroundColor;
  const gone = (e: Element) => {
    const { fill, stroke } = getComputedStyle(e);
    return fill === ground && (stroke === 'none' || stroke === ground);
  };
  const said = (what: string) => (e: Element) => `${what} : ${e.outerHTML.slice(0, 80)}`;
  const FIELDS = 'button:not(th > button), input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea';
  return [
    ...all(FIELDS)
      .filter((e) => !edge(e))
      .map(said('sans bord')),
    ...all('header nav [aria-current]')
      .filter((e) => look(e) === other)
      .map(said('la page courante ne se voit plus')),
    ...all('main :is(a, [role=img]) :is(path, rect, circle):not(pattern *, defs *, clipPath *)')
      .filter(gone)
      .slice(0, 2)
      .map(said('forme effacée')),
  ];
};

let uncoveredByPointer = 0;
const LOOKS = {
  'less motion: nothing moves, nothing fades': (page: Page) => page.evaluate(moving),
  'forced colours: fields and buttons keep an edge, the current page its mark, drawings their lines': async (
    page: Page,
  ) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await page.evaluate(faded);
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  },
  'no pointer: what shows under it shows with the focus too': async (page: Page) => {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(async () => {
      const visible = (e: Element) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const flat = (rules: CSSRuleList): CSSRule[] =>
        [...rules].flatMap((r) => [r, ...('cssRules' in r ? flat((r as CSSGroupingRule).cssRules) : [])]);
      // What a rule uncovers under the pointer, and nothing covers otherwise than by being out of the pointer.
      const uncovered = [...document.styleSheets]
        .flatMap((sheet) => flat(sheet.cssRules))
        .filter((r) => r instanceof CSSStyleRule)
        .filter((r) => /:hover/.test(r.selectorText) && /\b(?:opacity|visibility|display|clip-path)\b/.test(r.cssText))
        .flatMap((r) => r.selectorText.split(/,(?![^(]*\))/))
        .filter((selector) => selector.includes(':hover'))
        .flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector.replaceAll(':hover', ''))]);
      const covered = [...new Set(uncovered)].filter((e) => !visible(e));
      const faults: string[] = [];
      for (const e of covered) {
        const target = e.matches('a[href], button') ? e : e.querySelector<HTMLElement>('a[href], button');
        target?.focus({ preventScroll: true });
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        if (!target || !visible(e)) faults.push(`ne paraît qu’au survol : ${e.outerHTML.slice(0, 100)}`);
      }
      return { count: covered.length, faults };
    });
    uncoveredByPointer += found.count;
    return found.faults.slice(0, 3);
  },
  'no style sheet: nothing is said by them alone, and everything is still there': async (page: Page) => {
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((e) =>
        ['::before', '::after']
          .map((pseudo) => getComputedStyle(e, pseudo).content)
          .filter((text) =>
            /\p{L}{2}|\d/u.test(text.replace(/^(?:none|normal|counters?\(.*\)|attr\(.*\)|url\(.*\))$/, '')),
          )
          .map((text) => `${e.tagName}.${e.className} dit ${text}`),
      ),
    );
    const before = (await content(page)).words.length;
    await page.evaluate(() => {
      document.querySelectorAll('style, link[rel=stylesheet]').forEach((e) => e.remove());
      // What a style unfolded on a wide screen is a fold again, one click away; folds of one name close one another.
      document.querySelectorAll('details').forEach((fold) => {
        fold.removeAttribute('name');
        fold.open = true;
      });
    });
    const after = (await content(page)).words.length;
    return [...new Set(said), ...(after < before ? [`${before} mots avec styles, ${after} sans`] : [])];
  },
};
const faultsBy = oneWalk(LOOKS, { reducedMotion: 'reduce' });
it.each(Object.keys(LOOKS))('with %s', async (name) => {
  expect(await faultsBy(name)).toEqual([]);
  expect(uncoveredByPointer).toBeGreaterThan(0);
});
