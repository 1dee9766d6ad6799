import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../src/search/index/records.ts';
import { indexablePages } from '../../../src/search/index/indexable.ts';
import { placeToken } from '../../../src/search/index/places.ts';
import { key } from '../../../src/search/words/stems.ts';
import { widener, synonymGroups } from '../../../src/search/words/vocabulary.ts';
import { nameWithPresent } from '../../../src/model/regions.ts';
import { PAGES } from '../../../src/model/routes.ts';
import { PAGE_NAMES, wayTo } from '../../../src/model/site-pages.ts';
import { readSite } from '../../../src/load/read-content.ts';
import { FACET_NAMES } from '../../../src/search/types.ts';

const { site, pages } = await readSite(process.cwd());
const all = allRecords(site, pages);

describe('records', () => {
  it('hold every testimony once, with its quotations, and every entry of the other kinds', () => {
    const urls = all.map((d) => d.url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((u) => /^\/temoignages\/./.test(u))).toEqual(
      site.temoignages.map((t) => `/temoignages/${t.id}/`),
    );
    const citations = all.flatMap(({ card }) => (card.citations ?? []).map((c) => `${card.url}#${c.id}`));
    expect(citations).toEqual(site.temoignages.flatMap((t) => t.citations.map((c) => `/temoignages/${t.id}/#${c.id}`)));
    expect(new Set(all.flatMap((d) => d.facets.pole ?? []))).toEqual(new Set(site.poles.keys()));
    for (const c of site.cas) expect(urls).toContain(`/cas/${c.id}/`);
    for (const l of site.leviers) expect(urls).toContain(`/leviers/${l.id}/`);
    for (const s of site.guide) for (const a of s.ancres) expect(urls).toContain(`/guide/${s.id}/#${a.ancre}`);
    expect(all.filter((d) => d.card.type === 'personnes')).toHaveLength(site.personnes.size);
    expect(all.filter((d) => d.card.type === 'glossaire')).toHaveLength(site.glossaire.length);
    expect(all.filter((d) => d.card.type === 'chiffres')).toHaveLength(site.chiffres.length);
  });
  it('hold every page that the team writes, and those of the site that say what they are looked for by', () => {
    const alone = Object.keys(PAGES).filter((path) => !/\[|\./.test(path));
    const named = new Set(PAGE_NAMES.map((name) => wayTo(name).href));
    // All are named in one table, but the home page and what stands for a missing one.
    expect(alone.filter((path) => !named.has(`${path}/`))).toEqual(['/', '/404']);
    const urls = all.map((d) => d.url);
    expect(urls).toEqual(expect.arrayContaining(pages.map(({ id }) => `/${id}/`)));
    expect(urls).toEqual(expect.arrayContaining(['/chiffres/', '/guide/tout/', '/je-suis/', '/temoignages/']));
    expect(urls).not.toContain('/plan-du-site/');
  });
  it('hold a value of every facet, under a key that the documentation says', () => {
    const doc = readFileSync('docs/recherche.md', 'utf8');
    for (const facet of FACET_NAMES) {
      expect(
        all.flatMap((d) => d.facets[facet] ?? []),
        facet,
      ).not.toEqual([]);
      expect(doc).toContain(`&${facet}=…`);
    }
  });
  it('hold every question that the content writes', () => {
    const { temoignages, cas, leviers, guide, glossaire, chiffres, chronologie } = site;
    const rows = [...temoignages, ...cas, ...leviers, ...guide, ...pages, ...glossaire, ...chiffres, ...chronologie];
    const parts = [...guide, ...pages].flatMap((text) => text.questionsParTitre ?? []);
    const indexed = all.flatMap((d) => d.fields.map(([text]) => text)).join('\n');
    expect([...rows, ...parts].flatMap((r) => r.questions ?? []).filter((q) => !indexed.includes(q))).toEqual([]);
  });
  it('stand under their region of then and of now', () => {
    // Any voice of the guide from there: an editor may withdraw or rename one.
    const t = site.temoignages.find(
      (x) => x.region === 'midi-pyrenees' && x.departement && x.structure && x.citations[0]?.page,
    );
    const hit = all.find((d) => d.url === `/temoignages/${t?.id ?? ''}/`);
    expect(hit?.facets).toMatchObject({
      type: ['temoignages'],
      region: [site.regions.get('midi-pyrenees')?.presente, 'midi-pyrenees'],
      departement: [t?.departement],
      role: [t?.role],
      structure: [t?.structure?.type],
    });
    expect(hit?.card).toMatchObject({
      where: nameWithPresent(site.regions, 'midi-pyrenees'),
      when: 'avril\u00a02014',
    });
    expect(hit?.card.citations?.[0]?.source).toBe(`Guide, p.\u00a0${t?.citations[0]?.page ?? ''}`);
  });
});

describe('what is indexed', () => {
  it('carries places, whole names and, at a discount, synonyms', () => {
    const [page] = indexablePages(
      [
        {
          url: '/a/',
          fields: [['La SCIC des élus', 7]],
          names: ['SCIC'],
          places: ['midi-pyrenees'],
          facets: {},
          card: { type: 'glossaire', url: '/a/', title: 'SCIC' },
        },
      ],
      synonymGroups([
        {
          id: 'scic',
          terme: 'SCIC',
          developpe: "Société coopérative d'intérêt collectif",
          definition: 'x',
          formes: ['coop'],
        },
      ]),
      [],
    );
    expect(page?.html).toContain('<p data-pagefind-weight="7">sciczq eluzq</p>');
    // « coop » is said for it: it is a name of it too.
    expect(page?.html).toContain('coopzt');
    expect(page?.html).toContain(placeToken('midi-pyrenees'));
    expect(page?.html).toContain('sciczt');
    expect(page?.html).toContain('coopzs');
  });
  it('keeps an acronym and its expansion as one', () => {
    const widen = widener(
      synonymGroups([{ id: 'dla', terme: 'DLA', developpe: "Dispositif local d'accompagnement", definition: 'x' }]),
      () => 0,
    );
    expect(widen(key("un dispositif local d'accompagnement").split(' ')).same).toEqual(['dla']);
  });
});
