import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/contribute/read-document.ts';
import { countStatuts, loadGrid } from '../../src/publish/audit/rgaa.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import { fr } from '../../src/render/typography.ts';
import { attributs, lirePages, sansBalises, type Page } from './pages.ts';

let pages: Page[];
const page = (adresse: string) => {
  const trouvee = pages.find((p) => p.adresse === adresse);
  if (!trouvee) throw new Error(`${adresse} n’est pas dans dist/`);
  return trouvee.html;
};
const dit = (html: string) =>
  sansBalises((/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll('<', ' <')).replace(/\s+/g, ' ');
beforeAll(() => {
  pages = lirePages('dist');
});

describe('the accessibility statement', () => {
  const grille = loadGrid();

  it('says « non conforme », and claims nothing that an audit has not shown', () => {
    const texte = dit(page('/accessibilite/'));
    expect(/<h1[^>]*>([^<]*)<\/h1>/.exec(page('/accessibilite/'))?.[1]).toBe(fr('Accessibilité : non conforme'));
    expect(texte).not.toMatch(/(?:partiellement|totalement) conforme|\d\s*%/);
    expect(texte).toContain('Ces contrôles ne remplacent pas un audit.');
  });
  it('gives the counts of the grid, and each criterion that is not shown', () => {
    const texte = dit(page('/accessibilite/'));
    const c = countStatuts(grille.criteres);
    expect(texte).toContain(`Ensemble ${c.conforme} ${c['non-conforme']} ${c['non-applicable']} ${c['a-verifier']}`);
    for (const { numero, statut } of grille.criteres)
      expect(texte.includes(`Critère ${numero}.`), numero).toBe(statut === 'non-conforme' || statut === 'a-verifier');
  });
  it('looked at pages that are there, one of each kind', () => {
    const adresses = new Set(pages.map((p) => p.adresse));
    expect(grille.echantillon.map((e) => e.adresse).filter((a) => !adresses.has(a))).toEqual([]);
  });
  it('gives what the law asks for: the date, the tools, a way to write, and the Défenseur des droits', () => {
    const texte = dit(page('/accessibilite/'));
    for (const attendu of [`Déclaration établie le`, 'axe-core', 'NVDA', 'Libre réponse 71120, 75342 Paris CEDEX 07'])
      expect(texte).toContain(attendu);
    expect(attributs(page('/accessibilite/'), 'href')).toContain('/contact/');
  });
  it('is announced at the foot of every page', () => {
    const sans = pages
      .filter(({ adresse }) => !adresse.startsWith('/integrer/'))
      .filter(
        ({ html }) =>
          !sansBalises(/<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '').includes(fr('Accessibilité : non conforme')),
      );
    expect(sans.map((p) => p.adresse)).toEqual([]);
  });
});

describe('the pages that a public site must have', () => {
  it('shows what the RTES has supplied, and nothing « à compléter »', async () => {
    const { content } = checkContent(await readFiles(process.cwd()));
    // Without spaces: an acronym linked in a value would add some.
    const serre = (texte: string) => texte.replace(/\s/g, '');
    const texte = serre(dit(page('/mentions-legales/')));
    for (const r of content.site.filter((x) => x.id !== 'depot' && x.valeur !== undefined))
      expect(texte, r.id).toContain(serre(fr(r.libelle) + fr(r.valeur ?? '')));
    expect(texte).not.toContain('àcompléter');
  });
  it('opens no door on what is still missing', () => {
    const doors = pages.filter(({ html }) => /à[\s\u00a0]compléter/.test(sansBalises(html)));
    expect(doors.map((p) => p.adresse)).toEqual([]);
    const editor = existsSync('dist/admin/index.html');
    expect(attributs(page('/contribuer/'), 'href').some((a) => /\/admin\/$/.test(a))).toBe(editor);
  });
  it.each(['docx', 'odt'])('hands over the form to fill in, in %s', (format) => {
    expect(attributs(page('/contribuer/'), 'href')).toContain(`/contribuer/temoignage.${format}`);
    expect(readDocument(readFileSync(`dist/contribuer/temoignage.${format}`))).toContain('## Prénom et nom');
  });
  it('gives a way out to the RTES, without a form', () => {
    expect(page('/contact/')).toContain('https://www.rtes.fr');
    expect(/<main[\s\S]*<\/main>/.exec(page('/contact/'))?.[0]).not.toMatch(/<(?:form|input|textarea)\b/);
  });
  it('says that nothing is kept or measured', () => expect(dit(page('/confidentialite/'))).toContain('aucun cookie'));
  it('lists every kind of page in the site map: all that stand at the root, and what is under the guide, the levers, the cases', () => {
    const liens = attributs(/<main[\s\S]*<\/main>/.exec(page('/plan-du-site/'))?.[0] ?? '', 'href');
    const attendues = pages
      .map((p) => p.adresse)
      .filter((a) => /^\/[\w-]+\/$/.test(a) || /^\/(?:guide|leviers|cas|regions)\/[\w-]+\/$/.test(a));
    expect(attendues.length).toBeGreaterThan(80);
    expect(attendues.filter((a) => a !== '/plan-du-site/' && !liens.includes(a))).toEqual([]);
  });
});
