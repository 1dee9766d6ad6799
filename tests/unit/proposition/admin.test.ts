import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChampAdmin } from '../../../src/contribute/editor/fields.ts';
import { DEPOT_ABSENT, configurer, depotDe, ecrireConfiguration } from '../../../src/contribute/editor/config.ts';
import { apercus, type Proprietes } from '../../../src/contribute/editor/previews.ts';
import { preparer } from '../../../scripts/contribute/workshop.ts';
import { CONFIGURATION } from '../../../scripts/contribute/generate-editor-config.ts';
import type { Chantier } from '../../../src/contribute/propose.ts';
import { RELATIONS } from '../../../src/check/rules/relations.ts';
import { ENTREES } from '../../../src/schema/collections.ts';

let chantier: Chantier;
let config: ReturnType<typeof configurer>;
beforeAll(async () => {
  chantier = await preparer(process.cwd());
  config = configurer(chantier.contenu, chantier.listes);
});
const champsDe = (nom: string): ChampAdmin[] => config.collections.find((c) => c.name === nom)?.fields ?? [];
const champ = (nom: string, ...chemin: string[]): ChampAdmin | undefined =>
  chemin.reduce<ChampAdmin | undefined>(
    (parent, cle) =>
      ((parent ? parent.fields : champsDe(nom)) as ChampAdmin[] | undefined)?.find((c) => c.name === cle),
    undefined,
  );
const valeurs = (c: ChampAdmin | undefined) =>
  (c?.options as { value: string }[] | undefined)?.map((o) => o.value) ?? [];

describe('the configuration of the editor', () => {
  it('is the one that the schemas and the lists give: « npm run generer » mends it', () => {
    expect(readFileSync(CONFIGURATION, 'utf8')).toBe(ecrireConfiguration(chantier.contenu, chantier.listes));
  });
  it('is one that Sveltia CMS understands, but for the two lines that are for Decap CMS', () => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
    const {
      local_backend: _l,
      locale: _f,
      ...sienne
    } = parse(readFileSync(CONFIGURATION, 'utf8')) as Record<string, unknown>;
    const valider = new Ajv({ strict: false, allErrors: false }).compile(schema);
    valider(sienne);
    expect(valider.errors?.slice(0, 3) ?? []).toEqual([]);
  });
  it('has every field of every schema, and no other', () => {
    for (const nom of ['temoignages', 'cas', 'leviers', 'guide'] as const)
      expect(
        champsDe(nom).map((c) => c.name),
        nom,
      ).toEqual([...Object.keys(ENTREES[nom].shape), 'body']);
  });
  it('requires what the schema requires', () => {
    const facultatifs = (nom: 'temoignages' | 'cas') =>
      Object.entries(ENTREES[nom].shape).flatMap(([cle, s]) => (s.safeParse(undefined).success ? [cle] : []));
    for (const nom of ['temoignages', 'cas'] as const)
      expect(
        champsDe(nom)
          .filter((c) => c.required === false)
          .map((c) => c.name),
        nom,
      ).toEqual(facultatifs(nom));
  });
  it('picks every field that names another entry, and offers exactly what exists', () => {
    const { contenu } = chantier;
    for (const { de, champ: nom, vers } of RELATIONS) {
      if (!['temoignages', 'cas', 'leviers', 'guide'].includes(de)) continue;
      const c = champ(de, ...nom.split('.'));
      expect(['select', 'relation'], `${de}.${nom}`).toContain(c?.widget);
      if (c?.widget === 'relation') expect(c.collection).toBe(vers);
      else if (vers !== 'guide')
        expect(valeurs(c).sort(), `${de}.${nom}`).toEqual(contenu[vers].map((e) => e.id).sort());
      else
        for (const { section } of contenu.temoignages) if (section !== undefined) expect(valeurs(c)).toContain(section);
    }
  });
  it('keeps the limits of the schema, with its own words', () => {
    expect(champ('temoignages', 'titre')?.pattern).toEqual([
      '^[\\s\\S]{1,90}$',
      'texte trop long : au plus 90 caractères',
    ]);
    expect(champ('temoignages', 'date')?.pattern).toEqual([
      expect.stringContaining('19|20'),
      'date mal formée : écrivez AAAA-MM ou AAAA-MM-JJ, par exemple « 2014-04 »',
    ]);
    expect(champ('temoignages', 'leviers')).toMatchObject({ multiple: true, min: 1, max: 3 });
    expect(champ('temoignages', 'citations')).toMatchObject({ widget: 'list', min: 1, max: 3 });
    expect(champ('temoignages', 'source', 'document')).toMatchObject({ default: 'contributions' });
  });
  it('names things in French, and speaks of no file to who picks from a list', () => {
    const tous = (champs: ChampAdmin[]): ChampAdmin[] =>
      champs.flatMap((c) => [c, ...tous((c.fields as ChampAdmin[] | undefined) ?? [])]);
    for (const c of config.collections.flatMap((x) => tous(x.fields)))
      if (c.widget === 'select' || c.widget === 'relation') expect(c.hint ?? '').not.toMatch(/yaml|identifiant/);
  });
  it('makes drafts into pull requests, and neither deletes nor pushes to main', () => {
    expect(config.publish_mode).toBe('editorial_workflow');
    expect(config.collections.map((c) => [c.name, c.create, c.delete])).toEqual([
      ['temoignages', true, false],
      ['cas', true, false],
      ['leviers', false, false],
      ['guide', false, false],
    ]);
  });
  it('takes the repository from content/site.yaml, and invents none', () => {
    expect(depotDe('https://github.com/rtes/reperes')).toBe('rtes/reperes');
    expect(depotDe('https://github.com/rtes/reperes.git')).toBe('rtes/reperes');
    expect(depotDe('https://exemple.fr/rtes')).toBeUndefined();
    expect(depotDe(undefined)).toBeUndefined();
    const site = [{ id: 'depot', libelle: 'Dépôt', valeur: 'https://github.com/rtes/reperes/' }];
    expect(configurer({ ...chantier.contenu, site }, chantier.listes).backend.repo).toBe('rtes/reperes');
    expect(configurer({ ...chantier.contenu, site: [] }, chantier.listes).backend.repo).toBe(DEPOT_ABSENT);
  });
});

it('the preview has the words of the entry in the elements of the page, even when half is not written', () => {
  const h = (type: string, attributs: Record<string, unknown> | null, ...enfants: unknown[]): unknown =>
    `<${type}${attributs?.className ? ` class="${String(attributs.className)}"` : ''}>${enfants.flat(9).filter(Boolean).join('')}</${type}>`;
  const renderBody = (data: Record<string, unknown>, nom: 'temoignages' | 'cas' | 'leviers' | 'guide') => {
    const getIn = ([, ...chemin]: readonly (string | number)[]) =>
      chemin.reduce<unknown>((o, c) => (o as Record<string, unknown> | undefined)?.[c], data);
    return apercus(h)[nom]({ entry: { getIn }, widgetFor: () => 'CORPS' } as Proprietes);
  };
  expect(
    renderBody(
      {
        titre: "L'idée",
        citations: [{ id: 'c1', texte: "C'est dit !" }],
        auteurs: [{ nom: 'A B', fonction: 'maire' }],
        structure: { nom: 'V', type: 'commune' },
        date: '2026-03',
      },
      'temoignages',
    ),
  ).toBe(
    '<div class="enveloppe apercu"><header class="entete"><p class="surtitre">Témoignage</p><h1>L’idée</h1></header><figure class="parole"><blockquote><p>C’est dit\u202f!</p></blockquote><span class="ancre">Lien vers cette citation (#c1)</span></figure><div class="signature"><div><p><strong>A B</strong>, maire</p><p>V (commune), 2026-03</p></div></div><div class="prose">CORPS</div></div>',
  );
  expect(renderBody({}, 'temoignages')).toContain('<div class="signature"><div><p></p></div></div>');
  expect(renderBody({ structure: { nom: 'V' } }, 'temoignages')).toContain('<p>V</p>');
  for (const nom of ['temoignages', 'cas', 'leviers', 'guide'] as const) expect(renderBody({}, nom)).toContain('CORPS');
});
