import { describe, expect, it } from 'vitest';
import { ecrireCbor, lireCbor } from '../../../src/search/index/cbor.ts';
import { lireSommaire, recouper, recrireSommaire } from '../../../src/search/index/split-index.ts';
import { documents } from '../../../src/search/index/documents.ts';
import { rendreIndexables } from '../../../src/search/index/indexable.ts';
import { jetonLieu } from '../../../src/search/index/places.ts';
import { cle } from '../../../src/search/words/stems.ts';
import { elargisseur, groupes } from '../../../src/search/words/vocabulary.ts';
import { readSite } from '../../../src/load/read-content.ts';

const { site, pages } = await readSite(process.cwd());
const tous = documents(site, pages);

describe('records', () => {
  it('hold every quotation once, and every entry of the other kinds', () => {
    const urls = tous.map((d) => d.url);
    expect(new Set(urls).size).toBe(urls.length);
    const citations = site.temoignages.flatMap((t) => t.citations.map((c) => `/temoignages/${t.id}/#${c.id}`));
    expect(urls.filter((u) => u.startsWith('/temoignages/'))).toEqual(citations);
    for (const c of site.cas) expect(urls).toContain(`/cas/${c.id}/`);
    for (const l of site.leviers) expect(urls).toContain(`/leviers/${l.id}/`);
    for (const s of site.guide) for (const a of s.ancres) expect(urls).toContain(`/guide/${s.id}/#${a.ancre}`);
    expect(tous.filter((d) => d.fiche.type === 'personnes')).toHaveLength(site.personnes.size);
    expect(tous.filter((d) => d.fiche.type === 'glossaire')).toHaveLength(site.glossaire.length);
    expect(tous.filter((d) => d.fiche.type === 'chiffres')).toHaveLength(site.chiffres.length);
  });
  it('stand under their region of then and of now', () => {
    // Any voice of the guide from there: an editor may withdraw or rename one.
    const t = site.temoignages.find(
      (x) => x.region === 'midi-pyrenees' && x.departement && x.structure && x.citations[0]?.page,
    );
    const trouve = tous.find((d) => d.url === `/temoignages/${t?.id ?? ''}/#c1`);
    expect(trouve?.facettes).toMatchObject({
      type: ['temoignages'],
      region: ['occitanie', 'midi-pyrenees'],
      departement: [t?.departement],
      role: [t?.role],
      structure: [t?.structure?.type],
    });
    expect(trouve?.fiche).toMatchObject({
      ou: { texte: 'Midi-Pyrénées (Occitanie)', href: '/regions/midi-pyrenees/' },
      quand: 'avril\u00a02014',
      source: `Guide, p. ${t?.citations[0]?.page ?? ''}`,
    });
  });
});

describe('what is indexed', () => {
  it('carries places, whole names and, at a discount, synonyms', () => {
    const [rendu] = rendreIndexables(
      [
        {
          url: '/a/',
          champs: [{ texte: 'La SCIC des élus', poids: 7 }],
          noms: ['SCIC'],
          lieux: ['midi-pyrenees'],
          facettes: {},
          fiche: { type: 'glossaire', url: '/a/', titre: 'SCIC' },
        },
      ],
      groupes([
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
    expect(rendu?.html).toContain('<p data-pagefind-weight="7">sciczq eluzq</p>');
    expect(rendu?.html).toContain(jetonLieu('midi-pyrenees'));
    expect(rendu?.html).toContain('sciczt');
    expect(rendu?.html).toContain('coopzs');
  });
  it('keeps an acronym and its expansion as one', () => {
    const elargir = elargisseur(
      groupes([{ id: 'dla', terme: 'DLA', developpe: "Dispositif local d'accompagnement", definition: 'x' }]),
      () => 0,
    );
    expect([...elargir(cle("un dispositif local d'accompagnement").split(' ')).memes]).toEqual(['dla']);
  });
});

describe('the pieces of the index', () => {
  const mots = ['azq', 'bzq', 'czq', 'dzq'].map((mot) => [mot, [[0, [-25, 1], []]], []]);
  it('are cut smaller, with every word in its order', () => {
    const morceaux = recouper([ecrireCbor([mots.slice(0, 3)]), ecrireCbor([mots.slice(3)])], 20);
    expect(morceaux.map(({ de, a }) => [de, a])).toEqual([
      ['azq', 'azq'],
      ['bzq', 'bzq'],
      ['czq', 'czq'],
      ['dzq', 'dzq'],
    ]);
    expect(morceaux.flatMap((m) => (lireCbor(m.octets) as unknown[][])[0])).toEqual(mots);
  });
  it.each([1, 23, 24, 300, 70_000])('say how many words they hold, %i as well as one: Pagefind asks for it', (n) => {
    const piece = ecrireCbor([Array.from({ length: n }, (_, i) => [`m${i}`, [], []])]);
    const [morceau] = recouper([piece], Number.POSITIVE_INFINITY);
    expect(morceau?.octets).toEqual(piece);
  });
  it('and the records are renamed in the table of contents, of this version alone', () => {
    const meta = ecrireCbor([
      '1.6.0',
      [
        ['x_1', 12, ''],
        ['x_2', 300, ''],
      ],
      [['a', 'b', 'p']],
      [],
      [],
      [],
    ]);
    expect(lireSommaire(meta)).toEqual({ fiches: ['x_1', 'x_2'], pieces: ['p'] });
    const neuf = recrireSommaire(meta, (nom) => nom.replace('x_', 'v-'), [{ de: 'a', a: 'a', nom: 'q' }]);
    expect(lireSommaire(neuf)).toEqual({ fiches: ['v-1', 'v-2'], pieces: ['q'] });
    expect(() => lireSommaire(ecrireCbor(['1.7.0', [], []]))).toThrow(
      'Pagefind : index d’une autre version que 1.6.0.',
    );
  });
  it.each([0, 23, 24, 255, 256, 65_535, 65_536, -1, -25, -300])('carry the number %i', (n) => {
    expect(lireCbor(ecrireCbor([n, null, true, 'é']))).toEqual([n, null, true, 'é']);
  });
});
