import { describe, expect, it } from 'vitest';
import { COLONNES, temoignagesCsv, sayWeight, ecrireCsv, type Contexte } from '../../src/publish/csv.ts';
import { joinRegions } from '../../src/model/regions.ts';
import type { Temoignage } from '../../src/model/repertoire.ts';

/** Reads RFC 4180 back, by the letter. */
function lire(csv: string): string[][] {
  const lignes: string[][] = [];
  let ligne: string[] = [];
  for (const [tout, citee, nue, fin] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    if (tout === '') continue;
    ligne.push(citee?.replace(/""/g, '"') ?? nue ?? '');
    if (fin === '\r\n') {
      lignes.push(ligne);
      ligne = [];
    }
  }
  return lignes;
}

describe('ecrireCsv', () => {
  it('quotes what holds a comma, a quotation mark or a line break, and nothing else', () => {
    expect(ecrireCsv([['simple', 'a, b', 'dit "oui"', 'deux\nlignes', 'été', ' ; ', '']])).toBe(
      'simple,"a, b","dit ""oui""","deux\nlignes",été, ; ,\r\n',
    );
  });
  it('ends each row with CRLF and starts without a byte order mark', () => {
    expect(ecrireCsv([['a'], ['b']])).toBe('a\r\nb\r\n');
  });
  it('keeps a spreadsheet from running a text as a formula', () => {
    for (const piege of ['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1']) {
      const [[cellule] = []] = lire(ecrireCsv([[piege]]));
      expect(cellule, piege).toBe(`'${piege}`);
    }
    expect(ecrireCsv([['=HYPERLINK("http://x","y")']])).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
    expect(ecrireCsv([['a=1', '2014-04', '« - »']])).toBe('a=1,2014-04,« - »\r\n');
  });
});

describe('csvDesVoix', () => {
  const regions = joinRegions([
    { id: 'occitanie', nom: 'Occitanie', dans: 'en Occitanie', departements: ['31'] },
    { id: 'midi-pyrenees', nom: 'Midi-Pyrénées', dans: 'en Midi-Pyrénées', departements: ['31'], devient: 'occitanie' },
  ]);
  const contexte: Contexte = {
    site: {
      regions,
      leviers: [
        {
          id: 'pedagogie',
          corps: '',
          numero: 1,
          titre: 'Faire connaître',
          intitule: '',
          resume: '',
          source: { document: 'g' },
        },
      ],
      themes: new Map([['visibilite', { id: 'visibilite', nom: "Visibilité de l'ESS", description: '' }]]),
      sources: new Map(),
    },
    departements: new Map([['31', 'Haute-Garonne']]),
    absolue: (adresse) => `https://exemple.fr/reperes${adresse}`,
  };
  const temoignage: Temoignage = {
    id: 'pons-assises',
    corps: '',
    titre: 'Des assises',
    citations: [
      { id: 'c1', texte: "Les rassemblements d'acteurs, ça compte.", page: 19 },
      { id: 'c2', texte: '- et "écouter"' },
    ],
    auteurs: [
      { nom: 'Marie-Christine Pons', fonction: 'présidente' },
      { nom: 'Une Autre', fonction: 'directrice' },
    ],
    personnes: ['marie-christine-pons', 'une-autre'],
    structure: { nom: 'Conseil régional', type: 'region' },
    role: 'elu',
    region: 'midi-pyrenees',
    departement: '31',
    leviers: ['pedagogie', 'inconnu'],
    themes: ['visibilite'],
    source: { document: 'guide-2014', page: 19, pageFin: 22 },
    date: '2014-04',
  };
  const lignes = lire(temoignagesCsv([temoignage], contexte));
  const ligne = (i: number) => Object.fromEntries(COLONNES.map((c, n) => [c, lignes[i]?.[n]]));

  it('has a header in French and one row a quotation', () => {
    expect(lignes[0]).toEqual([...COLONNES]);
    expect(lignes).toHaveLength(3);
    expect(lignes.every((l) => l.length === COLONNES.length)).toBe(true);
  });
  it('says all there is to cite it, in words rather than identifiers', () => {
    expect(ligne(1)).toEqual({
      identifiant: 'pons-assises',
      citation: 'c1',
      texte: "Les rassemblements d'acteurs, ça compte.",
      nom: 'Marie-Christine Pons ; Une Autre',
      fonction: 'présidente ; directrice',
      structure: 'Conseil régional',
      type_structure: 'région',
      role: 'élu ou élue',
      region_alors: 'Midi-Pyrénées',
      region: 'Occitanie',
      departement: 'Haute-Garonne (31)',
      leviers: 'Faire connaître ; inconnu',
      themes: "Visibilité de l'ESS",
      date: '2014-04',
      document: 'guide-2014',
      page: '19',
      adresse: 'https://exemple.fr/reperes/temoignages/pons-assises/#c1',
    });
  });
  it('leaves empty what is not known, and disarms a quotation that starts with a dash', () => {
    const nationale = { ...temoignage };
    delete nationale.region;
    delete nationale.departement;
    const [, , deux] = lire(temoignagesCsv([{ ...nationale, source: { document: 'guide-2014' } }], contexte));
    expect(COLONNES.filter((_, i) => deux?.[i] === '')).toEqual(['region_alors', 'region', 'departement']);
    expect(deux?.[COLONNES.indexOf('texte')]).toBe(`'- et "écouter"`);
  });
});

describe('direPoids', () => {
  it('counts bytes, not letters, in thousands', () => {
    expect(sayWeight('é'.repeat(1600))).toBe('3,2\u00a0ko');
    expect(sayWeight('a'.repeat(48_300))).toBe('48\u00a0ko');
    expect(sayWeight('a')).toBe('0,1\u00a0ko');
  });
});
