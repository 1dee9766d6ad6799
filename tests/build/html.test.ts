import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { attributs, lirePages, sansBalises, sansIndex, type Page } from './pages.ts';

/** Every page, and those with the site's header and footer: what is made to be set into another site has none. */
let pages: Page[];
let entieres: Page[];
beforeAll(() => {
  pages = lirePages('dist');
  entieres = pages.filter(({ adresse }) => !adresse.startsWith('/integrer/'));
});
/** One line for each kind of fault: the first page it is on, and how many. */
function rassembler(faults: { quoi: string; ou: string }[]): string[] {
  const lieux = new Map<string, string[]>();
  for (const { quoi, ou } of faults) lieux.set(quoi, [...(lieux.get(quoi) ?? []), ou]);
  return [...lieux]
    .slice(0, 30)
    .map(([quoi, ou]) => `${quoi} — ${ou[0]}${ou.length > 1 ? `, et ${ou.length - 1} autres fois` : ''}`);
}
const corps = (html: string) => html.replace(/^[\s\S]*<body[^>]*>/, '');

/** The boxes of the search facets act as soon as they are ticked, and are not there without the script: no button. */
const ADMIS = /^wcag\/h32 : .*\(#facettes\)$/;

describe('the HTML of every page', () => {
  it('is valid: html-validate finds nothing', { timeout: 240_000 }, async () => {
    const validateur = new HtmlValidate(
      new StaticConfigLoader(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData),
    );
    const faults = [];
    for (const { adresse, html } of pages) {
      const { results } = await validateur.validateString(html, adresse);
      for (const { messages } of results)
        for (const m of messages)
          faults.push({ quoi: `${m.ruleId} : ${m.message} (${m.selector ?? ''})`, ou: adresse });
    }
    expect(rassembler(faults.filter(({ quoi }) => !ADMIS.test(quoi)))).toEqual([]);
  });

  it('holds no English sentence that is not marked as such', () => {
    const faults = pages.flatMap(({ adresse, html }) => {
      const francais = sansBalises(
        corps(html)
          .replace(/<(\w+)[^>]*\slang="(?!fr)[^"]*"[^>]*>[\s\S]*?<\/\1>/g, ' ')
          .replace(/<(pre|code|svg)\b[\s\S]*?<\/\1>/g, ' '),
      );
      const mots = /(?:\S+\s+){2}(?<![\p{L}-])(?:the|and|of|with|from|which)(?![\p{L}-])(?:\s+\S+){2}/iu.exec(
        francais,
      )?.[0];
      return mots ? [{ quoi: mots, ou: adresse }] : [];
    });
    expect(rassembler(faults)).toEqual([]);
  });

  it('starts as HTML does, and shows no frame, and no picture but those of the texts, described and loaded when they come near', () => {
    const faults = pages.filter(
      ({ html }) =>
        !/^\s*<!doctype html>/i.test(html) ||
        /<(?:img|picture|canvas|iframe|object|embed|video|audio)\b/.test(
          corps(html).replace(
            /<figure class="image"[^>]*><img src="[^"]+\.webp"[^>]* alt="[^"]{10,}" loading="lazy"[^>]*>/g,
            '',
          ),
        ),
    );
    expect(faults.map((p) => p.adresse)).toEqual([]);
  });

  it('has simple tables, groups of boxes with a legend, and lists that are lists', () => {
    const faults = pages.flatMap(({ adresse, html }) => [
      ...(/\s(?:row|col)span="/.test(html) ? [{ quoi: 'cellules fusionnées', ou: adresse }] : []),
      ...[...html.matchAll(/<fieldset\b[^>]*>\s*(<\w+)/g)]
        .filter((m) => m[1] !== '<legend')
        .map(() => ({ quoi: 'groupe sans légende', ou: adresse })),
      ...[...html.matchAll(/<input(?=[^>]*type="(?:checkbox|radio)")[^>]*>/g)]
        .filter((m) => html.lastIndexOf('<fieldset', m.index) <= html.lastIndexOf('</fieldset', m.index))
        .map((m) => ({ quoi: `case hors d’un groupe : ${m[0]}`, ou: adresse })),
      ...[...html.matchAll(/<p(?=[\s>])[^>]*>\s*(?:[-–•*▪]|\d+[.)])\s[^<]{0,40}/g)].map((m) => ({
        quoi: `liste en paragraphes : ${m[0]}`,
        ou: adresse,
      })),
    ]);
    expect(rassembler(faults)).toEqual([]);
  });

  it('gives each table a caption, and each header cell its scope', () => {
    const faults = pages.flatMap(({ adresse, html }) =>
      [...html.matchAll(/<table[\s>][\s\S]*?<\/table>/g)].flatMap(([table]) => [
        ...(/<caption[^>]*>\s*\S/.test(table) ? [] : [{ quoi: 'tableau sans légende', ou: adresse }]),
        ...[...table.matchAll(/<th(?=[\s>])([^>]*)>/g)]
          .filter((th) => !/\sscope="(?:col|row|colgroup|rowgroup)"/.test(th[1] ?? ''))
          .map((th) => ({ quoi: `cellule d’en-tête sans portée : ${th[0]}`, ou: adresse })),
        ...(/<th[^>]*scope="row"/.test(table)
          ? []
          : [{ quoi: `tableau sans en-tête de ligne : ${sansBalises(table).trim().slice(0, 60)}`, ou: adresse }]),
      ]),
    );
    expect(rassembler(faults)).toEqual([]);
  });

  it('gives each drawing a role and a name, or hides it', () => {
    const faults = pages.flatMap(({ adresse, html }) =>
      [...html.matchAll(/<svg\b([^>]*)>/g)]
        .filter(
          ([, a = '']) =>
            !/aria-hidden="true"/.test(a) && !(/role="(?:img|group)"/.test(a) && /aria-label(?:ledby)?="[^"]/.test(a)),
        )
        .map(([svg]) => ({ quoi: svg.slice(0, 120), ou: adresse })),
    );
    expect(rassembler(faults)).toEqual([]);
  });

  it('says with its link what each link leads to', () => {
    const vagues = /^(?:cliquez ici|ici|lire la suite|en savoir plus|plus|voir|suite|lien|https?:\/\/.*)$/i;
    const faults = pages.flatMap(({ adresse, html }) =>
      [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].flatMap(([, a = '', texte = '']) => {
        const nom = attributs(` ${a}`, 'aria-label')[0] ?? sansBalises(texte).replace(/\s+/g, ' ').trim();
        if (nom === '' && !/<(?:title|text|img)/.test(texte)) return [{ quoi: `lien sans nom : ${a}`, ou: adresse }];
        // A permanent address, written out in a reference, is its own name.
        return vagues.test(nom) && attributs(` ${a}`, 'href')[0] !== nom
          ? [{ quoi: `lien vague : « ${nom} »`, ou: adresse }]
          : [];
      }),
    );
    expect(rassembler(faults)).toEqual([]);
  });

  it('opens no new window, moves nothing, and uses no tag for its looks alone', () => {
    const faults = pages.flatMap(({ adresse, html }) =>
      [
        /\starget="_blank"/,
        // An old address, which no search engine is to list, leads to the new one: nothing else moves the reader.
        ...(sansIndex(html) ? [] : [/<meta http-equiv="refresh"/]),
        /<(?:marquee|blink|font|center|big|tt|strike)\b/,
        /<br\s*\/?>\s*<br/,
        /<p(?![^>]*\s(?:role|aria-live|hidden|id))[^>]*>\s*<\/p>/,
        /\saccesskey="/,
      ]
        .filter((interdit) => interdit.test(html))
        .map((interdit) => ({ quoi: String(interdit), ou: adresse })),
    );
    expect(rassembler(faults)).toEqual([]);
  });

  it('has a header, a main part, a footer, and menus with names of their own', () => {
    const faults = entieres.flatMap(({ adresse, html }) => {
      const noms = [...html.matchAll(/<nav\b([^>]*)>/g)].map(
        ([, a = '']) => /aria-label(?:ledby)?="([^"]+)"/.exec(a)?.[1] ?? '',
      );
      const manque = [/<header[\s>]/, /<main[^>]*id="contenu"/, /<footer[\s>]/, /<search[\s>]/]
        .filter((m) => !m.test(html))
        .map((m) => `manque ${String(m)}`);
      return [
        ...manque,
        ...(noms.includes('') ? ['menu sans nom'] : []),
        ...(new Set(noms).size < noms.length ? [`deux menus du même nom : ${noms.join(', ')}`] : []),
      ].map((quoi) => ({ quoi, ou: adresse }));
    });
    expect(rassembler(faults)).toEqual([]);
  });

  it('says where the reader is: the page in the menu or the breadcrumb, once', () => {
    const faults = entieres
      .filter(({ adresse }) => adresse !== '/404.html')
      .filter(({ html }) => !/aria-current="page"/.test(html))
      .map(({ adresse }) => adresse);
    expect(faults).toEqual([]);
  });
});
