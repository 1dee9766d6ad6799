import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { subjectsOf, type Subject } from '../../src/model/about.ts';
import { joinContent } from '../../src/model/repertoire.ts';
import { decode, textOf } from './pages.ts';
import { all as allPages, content, data, read } from './site.ts';

const site = joinContent(content);
const pages = new Map(allPages.map((p) => [p.address, p.html]));
const textAt = (address: string) =>
  textOf(pages.get(address) ?? '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');

it.each<[Subject, RegExp]>([
  ['leviers', /^\/leviers\/([a-z0-9-]+)\/(?:voix\/(?:\d+\/)?)?$/],
  ['themes', /^\/themes\/([a-z0-9-]+)\/(?:\d+\/)?$/],
])('a list shows the sentence that is about its subject on every page of %s', (subject, address) => {
  let shown = 0;
  const faults: string[] = [];
  for (const [page, html] of pages) {
    const id = address.exec(page)?.[1];
    if (id === undefined) continue;
    for (const [, t = '', c] of html.matchAll(/<blockquote[^>]*\scite="[^"]*\/temoignages\/([a-z0-9-]+)\/#(c\d)"/g)) {
      shown++;
      const temoignage = site.temoignages.find((x) => x.id === t);
      const citation = temoignage?.citations.find((x) => x.id === c);
      if (!temoignage || !citation || !subjectsOf(temoignage, citation, subject).includes(id))
        faults.push(`${page} : ${t}#${c}`);
    }
  }
  expect(faults).toEqual([]);
  expect(shown).toBeGreaterThan(20);
});

describe('the same thing is counted the same everywhere', () => {
  it('all testimonies, in ten places', () => {
    const all = site.temoignages.length;
    const moved = new Set(site.redirections.map((r) => `/${r.id}/`));
    const national = site.temoignages.filter((t) => t.region === undefined).length;
    const onMap = [...textAt('/').matchAll(/(\d+) témoignages? nationa/g)].map((m) => Number(m[1]));
    const byRegion = [...site.par.regionPresente.values()].reduce((n, list) => n + list.length, 0);
    const byRole = [...pages.keys()]
      .filter((a) => /^\/roles\/[a-z]+\/$/.test(a))
      .reduce((n, a) => n + Number(/(\d+) témoignages?/.exec(textAt(a))?.[1] ?? 0), 0);
    expect({
      home: textAt('/').includes(`Ici, ${all} témoignages`),
      list: textAt('/temoignages/').includes(`${all} témoignages`),
      json: data<unknown[]>('temoignages.json').length,
      pages: [...pages.keys()].filter((a) => /^\/temoignages\/[a-z0-9-]+\/$/.test(a) && !moved.has(a)).length,
      frames: [...pages.keys()].filter((a) => /^\/integrer\/temoignages\//.test(a)).length >= all,
      national: onMap[0],
      regions: byRegion,
      roles: byRole,
    }).toEqual({
      home: true,
      list: true,
      json: all,
      pages: all,
      frames: true,
      national,
      regions: all - national,
      // Two who speak together under two roles are in both lists.
      roles: [...site.par.role.values()].reduce((n, list) => n + list.length, 0),
    });
  });
  it.each(['nord-pas-de-calais', 'rhone-alpes', 'lorraine'])(
    'those of %s: list of regions, its page, its data',
    (id) => {
      const count = site.par.regionAlors.get(id)?.length ?? 0;
      const region = site.regions.get(id);
      expect(count).toBeGreaterThan(0);
      expect(textAt(`/regions/${id}/`)).toContain(`${count} témoignage`);
      expect(textAt('/regions/')).toContain(`${region?.nom} (${count})`);
      const rows = data<{ id: string; temoignages: number }[]>('regions.json');
      expect(rows.find((r) => r.id === id)?.temoignages).toBe(count);
    },
  );
  it('those of each lever: its page, its list, its data', () => {
    for (const l of site.leviers) {
      const count = site.par.levier.get(l.id)?.length ?? 0;
      expect(textAt(`/leviers/${l.id}/`), l.id).toContain(`(${count})`);
      expect(textAt(`/leviers/${l.id}/voix/`), l.id).toContain(`${count} témoignage`);
    }
  });
  it('those of each theme and of each person: its page, its list, its data', () => {
    for (const [id, list] of site.par.theme) {
      expect(textAt(`/themes/${id}/`), id).toContain(`${list.length} témoignage`);
      const inData = [...read(`donnees/themes/${id}.csv`).matchAll(/\/temoignages\/([a-z0-9-]+)\//g)].map((m) => m[1]);
      expect(new Set(inData).size, id).toBe(list.length);
    }
    for (const { id, temoignages } of site.personnes.values()) {
      const html = pages.get(`/personnes/${id}/`) ?? '';
      const listed = new Set([...html.matchAll(/href="\/temoignages\/([a-z0-9-]+)\//g)].map((m) => m[1]));
      expect([...listed].sort(), id).toEqual(temoignages.map((t) => t.id).sort());
    }
  });
  it('those of the guide as a book, with every quotation', () => {
    const book = Object.values(unzipSync(readFileSync('dist/exports/reperes-guide.epub')))
      .map((part) => strFromU8(part))
      .join('\n');
    const cited = new Set([...book.matchAll(/\/temoignages\/[a-z0-9-]+\/#c\d/g)].map(([address]) => address));
    const expected = site.temoignages
      .filter((t) => t.source.document !== 'contributions')
      .flatMap((t) => t.citations.map((c) => `/temoignages/${t.id}/#${c.id}`));
    expect([...cited].sort()).toEqual(expected.sort());
  });
  it('no number of the interface is written in words', () => {
    const templates = decode(textAt('/') + textAt('/regions/') + textAt('/sources/'));
    expect(templates).not.toMatch(/quinze pôles|cinq documents|treize régions/i);
  });
});

it('a page that retells says of when, before its present tense, with the way to what came after', () => {
  const { temoignages, cas, leviers, guide, sources } = site;
  const stamps = [
    ...temoignages.map((t) => [`/temoignages/${t.id}/`, t.date] as const),
    ...Object.entries({ cas, leviers, guide }).flatMap(([folder, list]) =>
      list.map(({ id, source }) => [`/${folder}/${id}/`, sources.get(source.document)?.date] as const),
    ),
  ];
  expect(stamps.length).toBeGreaterThan(100);
  const faults = stamps.filter(([address, date]) => {
    const UNDER_TITLE = /<\/h1>(?:(?!class="prose)[\s\S])*?<p class="(?:ou )?situation">([\s\S]*?)<\/p>/;
    const stamp = UNDER_TITLE.exec(pages.get(address) ?? '')?.[1];
    return !date || !stamp?.includes(date.slice(0, 4)) || !stamp.includes('href="/depuis/"');
  });
  expect(faults.map(([address]) => address)).toEqual([]);
});

it('every page of content can be corrected: its file, or how to say it', () => {
  const moved = new Set(site.redirections.map((r) => `/${r.id}/`));
  const content =
    /^\/(?:(?:temoignages|cas|leviers|guide|glossaire)\/[a-z0-9-]+|depuis|definitions|a-propos|poles|sources|chronologie|chiffres(?:\/[a-z]+)?)\/$/;
  // The whole guide on one page is made of its sections, which each have theirs.
  const told = [...pages].filter(
    ([address]) => content.test(address) && !moved.has(address) && address !== '/guide/tout/',
  );
  expect(told.length).toBeGreaterThan(150);
  const without = told.filter(([, html]) => !/<a href="[^"]+"[^>]*>Corriger cette page<\/a>/.test(html));
  expect(without.map(([address]) => address)).toEqual([]);
});

describe('one word for each thing', () => {
  const COUNTED = /\d (?:autres )?(?:voix|paroles?|extraits?)(?!\p{L})/iu;
  const OTHERS = /(?<!\p{L})(?:voix|paroles|extraits|éléments)(?!\p{L})/iu;
  it('no page counts a testimony, a quotation or a lever under another name', () => {
    const counted = [...pages.keys()].filter((address) =>
      COUNTED.test(textOf((pages.get(address) ?? '').replaceAll('<', ' <')).replace(/\s+/g, ' ')),
    );
    expect(counted).toEqual([]);
  });
  it.each(
    'contribuer contribuer/couverture donnees donnees/colonnes donnees/parties exports integrer ma-selection preparer-une-note recherche temoignages cas leviers regions themes a-propos'.split(
      ' ',
    ),
  )('/%s/ calls them by their names', (page) => {
    // A quotation says what it says.
    const html = (pages.get(`/${page}/`) ?? '').replace(/<blockquote[\s\S]*?<\/blockquote>/g, ' ');
    const said = textOf(html.replaceAll('<', ' <'));
    expect(said.length).toBeGreaterThan(500);
    expect(said).not.toMatch(OTHERS);
  });
});
