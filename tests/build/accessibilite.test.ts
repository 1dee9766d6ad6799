import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/contribute/read-document.ts';
import { countStatuts, loadGrid, rate } from '../../src/publish/audit/rgaa.ts';
import { fr } from '../../src/render/typography.ts';
import { attributes, textOf } from './pages.ts';
import { all, content, page } from './site.ts';

const main = (address: string) => /<main[\s\S]*<\/main>/.exec(page(address))?.[0] ?? '';
const said = (address: string) => textOf(main(address).replaceAll('<', ' <')).replace(/\s+/g, ' ');

describe('the accessibility statement', () => {
  const grid = loadGrid();
  const text = said('/accessibilite/');
  const { applicable, percent, state } = rate(countStatuts(grid.criteres));
  it('says what the law makes of the grid, that nobody else judged it, and what the rate counts', () => {
    expect(/<h1[^>]*>([^<]*)<\/h1>/.exec(page('/accessibilite/'))?.[1]).toBe(fr(`Accessibilité : ${state}`));
    expect(text).toContain(`« Repères en ligne » est ${state} avec`);
    expect(text).toContain(`des ${applicable} critères qui s’appliquent au site sont respectés, soit ${percent} %.`);
    expect(text).toContain('ce n’est pas l’audit d’un tiers');
  });
  it('gives the counts of the grid, and each criterion that is not shown', () => {
    const c = countStatuts(grid.criteres);
    expect(text).toContain(`Ensemble ${c.conforme} ${c['non-conforme']} ${c['non-applicable']} ${c['a-verifier']}`);
    for (const { numero, statut } of grid.criteres)
      expect(text.includes(`Critère ${numero}.`), numero).toBe(statut === 'non-conforme' || statut === 'a-verifier');
  });
  it('looked at pages that are there, one of each kind', () => {
    for (const { adresse: address } of grid.echantillon) expect(page(address)).not.toBe('');
  });
  it('gives what the law asks for: the date, the tools, a way to write, and the Défenseur des droits', () => {
    for (const wanted of [`Déclaration établie le`, 'axe-core', 'NVDA', 'Libre réponse 71120, 75342 Paris CEDEX 07'])
      expect(text).toContain(wanted);
    expect(attributes(page('/accessibilite/'), 'href')).toContain('/contact/');
  });
  it('is announced at the foot of every page', () => {
    const foot = (html: string) => textOf(/<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '');
    const without = all.filter(
      ({ address, html }) => !address.startsWith('/integrer/') && !foot(html).includes(fr(`Accessibilité : ${state}`)),
    );
    expect(without.map((p) => p.address)).toEqual([]);
  });
});

describe('the pages that a public site must have', () => {
  it('shows what the RTES has supplied, and nothing « à compléter »', () => {
    // Without spaces: an acronym linked in a value would add some.
    const squeeze = (text: string) => text.replace(/\s/g, '');
    const text = squeeze(said('/mentions-legales/'));
    for (const r of content.site.filter((x) => x.id !== 'depot' && x.valeur !== undefined))
      expect(text, r.id).toContain(squeeze(fr(r.libelle) + fr(r.valeur ?? '')));
  });
  it('opens no door on what is still missing', () => {
    const doors = all.filter(({ html }) => /à[\s\u00a0]compléter/.test(textOf(html)));
    expect(doors.map((p) => p.address)).toEqual([]);
    const editor = existsSync('dist/admin/index.html');
    expect(attributes(page('/contribuer/'), 'href').some((a) => /\/admin\/$/.test(a))).toBe(editor);
  });
  it.each(['docx', 'odt'])('hands over the form to fill in, in %s', (format) => {
    expect(attributes(page('/contribuer/'), 'href')).toContain(`/contribuer/temoignage.${format}`);
    expect(readDocument(readFileSync(`dist/contribuer/temoignage.${format}`))).toContain('## Prénom et nom');
  });
  it('gives a way out to the RTES, without a form', () => {
    expect(page('/contact/')).toContain('https://www.rtes.fr');
    expect(main('/contact/')).not.toMatch(/<(?:form|input|textarea)\b/);
  });
  it('says that nothing is kept or measured', () => expect(said('/confidentialite/')).toContain('aucun cookie'));
  it('lists every kind of page in the site map: all that stand at the root, and what is under the guide, the levers, the cases', () => {
    const expected = all
      .map((p) => p.address)
      .filter((a) => /^\/[\w-]+\/$/.test(a) || /^\/(?:guide|leviers|cas|regions)\/[\w-]+\/$/.test(a));
    expect(expected.length).toBeGreaterThan(80);
    const links = ['/plan-du-site/', ...attributes(main('/plan-du-site/'), 'href')];
    expect(expected.filter((a) => !links.includes(a))).toEqual([]);
  });
});
