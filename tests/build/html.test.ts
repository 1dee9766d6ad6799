import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { expect, it } from 'vitest';
import { attributes, textOf, isUnlisted, summarise } from './pages.ts';
import { all } from './site.ts';

const body = (html: string) => html.replace(/^[\s\S]*<body[^>]*>/, '');
const found = (html: string, pattern: RegExp) => (html.match(pattern) ?? []).map((piece) => piece.slice(0, 120));
const lacks = (html: string, ...patterns: RegExp[]) =>
  patterns.filter((pattern) => !pattern.test(html)).map((pattern) => `manque ${String(pattern)}`);

/** The boxes of the search facets act as soon as they are ticked, and are not there without the script: no button. */
const ALLOWED = /^wcag\/h32 : .*\(#facettes\)$/;
/** An English sentence, by its small words. */
const ENGLISH = /(?:\S+\s+){2}(?<![\p{L}-])(?:the|and|of|with|from|which)(?![\p{L}-])(?:\s+\S+){2}/giu;
const PICTURE = /<figure class="image"[^>]*><img src="[^"]+\.webp"[^>]* alt="[^"]{10,}" loading="lazy"[^>]*>/g;
const VAGUE = /^(?:cliquez ici|ici|lire la suite|en savoir plus|plus|voir|suite|lien|https?:\/\/.*)$/i;

/** What html-validate does not look for: by rule, what a page has of it that it should not. */
const RULES: Record<string, (html: string, address: string) => string[]> = {
  'holds no English sentence that is not marked as such': (html) =>
    found(
      textOf(
        body(html)
          .replace(/<(\w+)[^>]*\slang="(?!fr)[^"]*"[^>]*>[\s\S]*?<\/\1>/g, ' ')
          .replace(/<(pre|code|svg)\b[\s\S]*?<\/\1>/g, ' '),
      ),
      ENGLISH,
    ),
  'shows no picture but those of the texts, described and loaded when they come near': (html) =>
    found(body(html).replace(PICTURE, ''), /<(?:img|picture|canvas|video|audio)\b/g),
  'has simple tables, boxes in a group with a legend, and lists that are lists': (html) => [
    ...found(html, /\s(?:row|col)span="/g),
    ...[...html.matchAll(/<input(?=[^>]*type="(?:checkbox|radio)")[^>]*>/g)]
      .filter((m) => html.lastIndexOf('<fieldset', m.index) <= html.lastIndexOf('</fieldset', m.index))
      .map(([box]) => `case hors d’un groupe : ${box}`),
    ...found(html, /<p(?=[\s>])[^>]*>\s*(?:[-–•*▪]|\d+[.)])\s[^<]{0,40}/g),
  ],
  'gives each table a caption, each row a header': (html) =>
    [...html.matchAll(/<table[\s>][\s\S]*?<\/table>/g)].flatMap(([table]) =>
      lacks(table, /<caption[^>]*>\s*\S/, /<th[^>]*scope="row"/),
    ),
  'gives each drawing a role and a name, or hides it': (html) =>
    found(html, /<svg\b[^>]*>/g).filter(
      (svg) =>
        !/aria-hidden="true"/.test(svg) &&
        !(/role="(?:img|group)"/.test(svg) && /aria-label(?:ledby)?="[^"]/.test(svg)),
    ),
  'says with its link what each link leads to': (html) =>
    [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)]
      .map(([, a = '', text = '']) => ({
        name: attributes(` ${a}`, 'aria-label')[0] ?? textOf(text).replace(/\s+/g, ' ').trim(),
        href: attributes(` ${a}`, 'href')[0],
      }))
      // A permanent address, written out in a reference, is its own name.
      .flatMap(({ name, href }) => (VAGUE.test(name) && name !== href ? [name] : [])),
  'opens no new window, moves nothing, and uses no tag for its looks alone': (html) => [
    ...found(html, /\starget="_blank"|<br\s*\/?>\s*<br|\saccesskey="/g),
    ...found(html, /<p(?![^>]*\s(?:role|aria-live|hidden|id))[^>]*>\s*<\/p>/g),
    // An old address, which no search engine is to list, leads to the new one: nothing else moves the reader.
    ...(isUnlisted(html) ? [] : found(html, /<meta http-equiv="refresh"/g)),
  ],
};

/** Of the pages with the site's header and footer: what is made to be set into another site has none. */
const WHOLE: typeof RULES = {
  'has a header, a main part, a footer and a search': (html) =>
    lacks(html, /<header[\s>]/, /<main[^>]*id="contenu"/, /<footer[\s>]/, /<search[\s>]/),
  'says where the reader is: the page in the menu or the breadcrumb, once': (html, address) =>
    address === '/404.html' ? [] : lacks(html, /aria-current="page"/),
};

it('the HTML of every page is valid: html-validate finds nothing', async () => {
  const settings = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;
  const validator = new HtmlValidate(new StaticConfigLoader(settings));
  const faults = [];
  for (const { address, html } of all) {
    const { results } = await validator.validateString(html, address);
    for (const m of results.flatMap(({ messages }) => messages))
      faults.push({ what: `${m.ruleId} : ${m.message} (${m.selector ?? ''})`, where: address });
  }
  expect(summarise(faults.filter(({ what }) => !ALLOWED.test(what)))).toEqual([]);
});

it.each([...Object.entries(RULES), ...Object.entries(WHOLE)])('every page %s', (name, look) => {
  const looked = name in WHOLE ? all.filter(({ address }) => !address.startsWith('/integrer/')) : all;
  expect(looked.length).toBeGreaterThan(300);
  const faults = looked.flatMap(({ address, html }) => look(html, address).map((what) => ({ what, where: address })));
  expect(summarise(faults)).toEqual([]);
});
