import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearch } from '../../scripts/measure/search-eval.ts';
import { ANSWERS, COMPLETE, FILE, ID } from '../fixtures/proposal.ts';
import { construire, copier, lancer } from '../copy.ts';

interface Trouve {
  /** The page of the testimony shows its title and its quotation. */
  page: boolean;
  region: boolean;
  departement: boolean;
  levier: boolean;
  personne: boolean;
  flux: boolean;
  sources: boolean;
  /** Rank among the results of each search, from 1; 0 when it is not there. */
  recherche: Record<string, number>;
}

/** Where a testimony of the example is found in the built copy. */
async function constater(racine: string, id: string, recherches: readonly string[]): Promise<Trouve> {
  const dist = join(racine, 'dist');
  const page = (adresse: string) => readFileSync(join(dist, adresse, 'index.html'), 'utf8');
  const lien = `href="/temoignages/${id}/`;
  const rangs: Record<string, number> = {};
  const recherche = await openSearch(dist);
  for (const q of recherches)
    rangs[q] = (await recherche.demander(q)).findIndex((r) => r.startsWith(`/temoignages/${id}/`)) + 1;
  recherche.fermer();
  const { titre = '', citation1 = '' } = ANSWERS;
  const sienne = page(`temoignages/${id}`)
    .replaceAll('’', "'")
    .replace(/[\u00a0\u202f]/g, ' ');
  return {
    page: sienne.includes(titre) && sienne.includes(citation1),
    region: page('regions/occitanie').includes(lien),
    departement: page('departements/31').includes(lien),
    levier:
      page('leviers/amenagement-immobilier').includes(lien) ||
      page('leviers/amenagement-immobilier/voix').includes(lien),
    personne: page('personnes/camille-dupont').includes(lien),
    flux: ['temoignages', 'regions/occitanie', 'leviers/amenagement-immobilier'].every((nom) =>
      readFileSync(join(dist, `donnees/${nom}.atom`), 'utf8').includes(`/temoignages/${id}/`),
    ),
    sources: page('sources').includes('id="contributions"'),
    recherche: rangs,
  };
}

/** What each of the three ways must lead to. */
const PARTOUT: Trouve = {
  page: true,
  region: true,
  departement: true,
  levier: true,
  personne: true,
  flux: true,
  sources: true,
  recherche: { 'Camille Dupont': 2, 'friche Occitanie': 1, 'racheter une friche': 1 },
};
const RECHERCHES = Object.keys(PARTOUT.recherche);

let copie: ReturnType<typeof copier>;
beforeAll(async () => {
  copie = copier();
});
afterAll(async () => {
  copie.jeter();
});

describe('a message of the form', () => {
  it('becomes a testimony of the site, found in its region, its lever, the search and the feeds', async () => {
    const { racine } = copie;
    const output = join(racine, 'proposition');
    mkdirSync(output);
    writeFileSync(join(output, 'message.md'), COMPLETE);
    await lancer(racine, 'scripts/contribute/read-form.ts', '--corps', join(output, 'message.md'), '--sortie', output);
    const lire = (nom: string) => readFileSync(join(output, nom), 'utf8');
    expect([lire('id.txt'), lire('titre.txt')]).toEqual([ID, 'Une friche rachetée par la commune lance le pôle']);
    const texte = lire('temoignage.mdx');
    expect(texte).toBe(FILE);
    writeFileSync(join(racine, `content/temoignages/${ID}.mdx`), texte);
    await construire(racine);
    expect(await constater(racine, ID, RECHERCHES)).toEqual(PARTOUT);
  });

  it('is said in the report of its pull request, with the searches that find it', async () => {
    const { racine } = copie;
    writeFileSync(join(racine, 'changements.txt'), `A\tcontent/temoignages/${ID}.mdx\n`);
    await lancer(racine, 'scripts/check/annotate.ts', '--changements', 'changements.txt');
    await lancer(
      racine,
      'scripts/contribute/report-prepare.ts',
      '--changements',
      'changements.txt',
      '--sortie',
      'rapport.json',
      '--dist',
      'dist',
    );
    const rapport = await lancer(racine, 'scripts/contribute/report.ts', 'rapport.json');
    expect(rapport).toContain(
      `### Nouveau témoignage\n\n\`content/temoignages/${ID}.mdx\`\n\n> **Une friche rachetée par la commune lance le pôle**`,
    );
    expect(rapport).toContain('- `Camille Dupont` : 2e résultat');
    expect(rapport).toContain('- `Commune de Valmont` : 1er résultat');
    expect(rapport).toContain('`/regions/occitanie/`');
    expect(rapport).not.toContain('À corriger');
  });
});
