import { describe, expect, it } from 'vitest';
import {
  ecrireDate,
  ecrirePages,
  writeReference,
  ecrireSource,
  enTexte,
  nommeDeja,
} from '../../../src/publish/citation/written.ts';
import { couperAuteurs, couperNom, editeurCourt, type Reference } from '../../../src/publish/citation/reference.ts';
import { DOCUMENT } from '../../fixtures/document.ts';

const parole: Reference = {
  cle: 'dupont-friche-c1',
  personnes: [{ nom: 'Camille Dupont', fonction: 'adjointe à l’économie' }],
  structure: 'Commune de Valmont',
  titre: 'Une friche',
  document: DOCUMENT,
  page: 19,
  citation: 'Sans lieu, pas de pôle.',
  adresse: 'https://x.fr/temoignages/dupont-friche/#c1',
};

describe('names', () => {
  it('cuts a first name from a family name of several words', () => {
    expect(couperNom('Marie-Thérèse Gansoinat Ravaine')).toEqual({
      prenom: 'Marie-Thérèse',
      famille: 'Gansoinat Ravaine',
    });
    expect(couperNom('RTES')).toEqual({ collectif: 'RTES' });
  });
  it('tells persons from bodies in a printed mention', () => {
    const connue = (nom: string) => nom === 'Sébastien Cornu';
    expect(couperAuteurs("Sébastien Cornu, L'Atelier coopératif", connue)).toEqual(DOCUMENT.auteurs);
    expect(couperAuteurs("RTES, avec L'Atelier coopératif", connue)).toEqual([
      { collectif: 'RTES' },
      { collectif: "L'Atelier coopératif" },
    ]);
    expect(couperAuteurs('Caroline Megglé', connue)).toEqual([{ prenom: 'Caroline', famille: 'Megglé' }]);
    expect(couperAuteurs('Walter, le journal des partenaires de France Active, n° 2', connue)).toEqual([
      { collectif: 'Walter' },
    ]);
  });
  it('shortens a publisher to its acronym', () => {
    expect(editeurCourt('Réseau des collectivités (RTES)')).toBe('RTES');
    expect(editeurCourt('France Active')).toBe('France Active');
  });
});

describe('the reference in French', () => {
  it('says dates and pages as one writes them', () => {
    expect(['2014', '2014-04', '2017-03-30'].map(ecrireDate)).toEqual(['2014', 'avril 2014', '30 mars 2017']);
    expect([ecrirePages(), ecrirePages(19), ecrirePages(19, 19), ecrirePages(19, 22)]).toEqual([
      '',
      'p. 19',
      'p. 19',
      'p. 19-22',
    ]);
  });
  it('cites words by who said them, with function, structure, page and address', () => {
    expect(writeReference(parole)).toEqual([
      ["Camille Dupont, adjointe à l’économie (Commune de Valmont), dans Sébastien Cornu, L'Atelier coopératif, "],
      ['Repères – Les rôles', true],
      [', RTES, avril 2014, p. 19, https://x.fr/temoignages/dupont-friche/#c1'],
    ]);
  });
  it('does not repeat a structure that the function names', () => {
    const redite = {
      ...parole,
      personnes: [{ nom: 'A B', fonction: 'maire de la commune de Valmont' }],
      structure: 'Commune de Valmont',
    };
    expect(enTexte(writeReference(redite))).toMatch(/^A B, maire de la commune de Valmont, dans /);
  });
  it('says that a part without a speaker is rewritten for the site', () => {
    const {
      personnes: _p,
      structure: _s,
      citation: _c,
      ...cas
    } = { ...parole, nature: 'étude de cas', titre: 'Le Périscope' };
    expect(enTexte(writeReference(cas))).toBe(
      "« Le Périscope » (étude de cas), dans Sébastien Cornu, L'Atelier coopératif, Repères – Les rôles, RTES, avril 2014, p. 19 ; texte récrit pour Repères en ligne, https://x.fr/temoignages/dupont-friche/#c1",
    );
  });
  it('cites the whole with its number of pages', () => {
    expect(enTexte(writeReference({ cle: 'x', document: DOCUMENT, adresse: 'https://x.fr/' }))).toBe(
      "Sébastien Cornu, L'Atelier coopératif, Repères – Les rôles, RTES, avril 2014, 54 p., https://x.fr/",
    );
  });
  it('gives the source alone for a frame', () => {
    expect(ecrireSource(parole)).toBe('Repères – Les rôles, RTES, avril 2014, p. 19');
    expect(ecrireSource({ ...parole, page: undefined })).toBe('Repères – Les rôles, RTES, avril 2014');
  });
});

describe('a function and a structure', () => {
  it.each([
    ['présidente du RTES', 'Réseau des collectivités Territoriales pour une Économie Solidaire (RTES)', true],
    ["chargé de mission ESS au conseil régional d'Aquitaine", "Conseil régional d'Aquitaine", true],
    [
      'chargée de mission à la communauté d’agglomération de Plaine Commune',
      "Communauté d'agglomération Plaine Commune",
      true,
    ],
    ['maire adjoint de Commercy, président de Savecom', 'Commune de Commercy', false],
    ['déléguée générale', 'Mouvement pour l’économie solidaire (MES)', false],
  ])('%s, %s: said once? %s', (fonction, structure, deja) => {
    expect(nommeDeja(fonction, structure)).toBe(deja);
  });
});
