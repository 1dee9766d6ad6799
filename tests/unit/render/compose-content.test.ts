import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../src/render/compose-content.ts';
import type { Content } from '../../../src/schema/collections.ts';
import { aTemoignage } from '../../fixtures/entries.ts';
import { NO_CONTENT } from '../../fixtures/tiny-content.ts';

const content = {
  temoignages: [
    aTemoignage('x-coeur', {
      corps: "L'idée ? Oui",
      titre: "L'idée ?",
      citations: [{ id: 'c1', texte: '« Oui » : non' }],
      auteurs: [{ nom: "Jean d'Orville", fonction: "maire d'Oeuvre" }],
      structure: { nom: "Ville d'O", type: 'commune' },
      leviers: ['coeur'],
      themes: ['l-oeuvre'],
    }),
  ],
  cas: [{ id: 'a', corps: '', chiffres: [{ libelle: 'Surface', valeur: '1 500 m²' }] }],
  chronologie: [{ id: 'e', titre: "L'an", liens: [{ libelle: "L'oeuvre", href: '/cas/l-oeuvre/' }] }],
} as unknown as Content;

const composed = composeContent({ ...NO_CONTENT, ...content });

describe('the content as pages show it', () => {
  it('has its texts set, at any depth', () => {
    const [t] = composed.temoignages;
    expect([t?.titre, t?.citations[0]?.texte]).toEqual(['L’idée\u202f?', '«\u00a0Oui\u00a0»\u00a0: non']);
    expect(t).toMatchObject({
      auteurs: [{ nom: 'Jean d’Orville', fonction: 'maire d’Œuvre' }],
      structure: { nom: 'Ville d’O' },
    });
    expect(composed.cas[0]?.chiffres?.[0]?.valeur).toBe('1\u202f500\u00a0m²');
    expect(composed.chronologie[0]?.liens?.[0]?.libelle).toBe('L’œuvre');
  });
  it('keeps ids, codes, dates, addresses and bodies as they are typed', () => {
    const [t] = composed.temoignages;
    expect(t).toMatchObject({
      id: 'x-coeur',
      corps: "L'idée ? Oui",
      role: 'elu',
      leviers: ['coeur'],
      themes: ['l-oeuvre'],
      date: '2014-04',
    });
    expect(composed.chronologie[0]?.liens?.[0]?.href).toBe('/cas/l-oeuvre/');
    expect(content.temoignages[0]?.titre).toBe("L'idée ?");
  });
});
