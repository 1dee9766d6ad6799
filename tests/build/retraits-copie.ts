import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';
import type { Content } from '../../src/schema/collections.ts';
import { copier, lancerAvec } from '../browser/copie.ts';

type Temoignage = Content['temoignages'][number];

// A copy of the site in which two testimonies are withdrawn and two renamed, as CONTRIBUTING says: what is right for
// one old address may be wrong for two. They are chosen among those there are: an editor may withdraw any.
const fichiers = await readFiles('.');
export const { contenu } = checkContent(fichiers);
/** Words of a quotation that typography does not change, and that stand in no other file. */
const motsPropres = ({ id, citations }: Temoignage): string | undefined =>
  citations
    .flatMap((c) => c.texte.match(/[a-zà-ÿ]+(?: [a-zà-ÿ]+){3,}/g) ?? [])
    .find((mots) => fichiers.every((f) => f.path.endsWith(`/${id}.mdx`) || !f.text.includes(mots)));

/** Takes one voice among several of a person and of a région, so that their pages stay; not one that was taken. */
function choisir(pris: readonly Temoignage[]): Temoignage {
  const nommes = new Set(contenu.redirections.map(({ vers }) => vers));
  const restants = contenu.temoignages.filter((t) => !pris.includes(t) && !nommes.has(`temoignages/${t.id}`));
  const choisi = restants.find((t) => {
    const autres = restants.filter((autre) => autre !== t);
    return (
      motsPropres(t) !== undefined &&
      t.auteurs.every(({ nom }) => autres.some((autre) => autre.auteurs.some((a) => a.nom === nom))) &&
      autres.some((autre) => t.region !== undefined && autre.region === t.region)
    );
  });
  if (!choisi) throw new Error('aucun témoignage à retirer');
  return choisi;
}
const choisis: Temoignage[] = [];
for (let n = 0; n < 4; n++) choisis.push(choisir(choisis));

export const RETIRES = choisis.slice(0, 2).map((temoignage) => ({
  temoignage,
  id: temoignage.id,
  mots: motsPropres(temoignage) ?? '',
}));
export const RENOMMES = choisis.slice(2).map(({ id }) => ({ id, nouveau: `${id}-renomme` }));
const LIGNES = [
  ...RETIRES.map(
    ({ id }) => `- id: temoignages/${id}\n  retire: "2026-11-21"\n  motif: À la demande de la personne citée.`,
  ),
  ...RENOMMES.map(({ id, nouveau }) => `- id: temoignages/${id}\n  vers: temoignages/${nouveau}`),
];

/** Takes out of a text the links to the withdrawn pages, and points the others to the renamed ones. */
function corriger(texte: string): string {
  let corrige = texte;
  for (const { id } of RETIRES)
    corrige = corrige.replace(new RegExp(`\\[([^\\]]*)\\]\\(/temoignages/${id}/[^)]*\\)`, 'g'), '$1');
  for (const { id, nouveau } of RENOMMES)
    corrige = corrige.replaceAll(`/temoignages/${id}/`, `/temoignages/${nouveau}/`);
  return corrige;
}

/** The copy, built as the site is, but for its share images. */
export async function copierEtRetirer(): Promise<ReturnType<typeof copier>> {
  const copie = copier();
  const dossier = join(copie.racine, 'content');
  for (const { id } of RETIRES) rmSync(join(dossier, `temoignages/${id}.mdx`));
  for (const { id, nouveau } of RENOMMES)
    renameSync(join(dossier, `temoignages/${id}.mdx`), join(dossier, `temoignages/${nouveau}.mdx`));
  for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.mdx'))) {
    const texte = readFileSync(join(dossier, nom), 'utf8');
    const corrige = corriger(texte);
    if (corrige !== texte) writeFileSync(join(dossier, nom), corrige);
  }
  const redirections = join(dossier, 'redirections.yaml');
  writeFileSync(redirections, `${readFileSync(redirections, 'utf8').replace(/^\[\]$/m, '')}\n${LIGNES.join('\n')}\n`);
  await lancerAvec({ SANS_IMAGES: '1' }, copie.racine, 'scripts/build/build.ts');
  return copie;
}
