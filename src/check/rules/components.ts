import type { Nodes } from 'mdast';
import { COMPOSANTS } from '../../render/components.ts';
import { suggest } from '../nearest.ts';
import { REMEDE_BALISE, type Signaler } from './signs.ts';
import { citer } from '../values.ts';

export type Balise = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A component is one of the site’s, with its attributes in letters. */
export function verifierComposant({ name, attributes }: Balise, ici: number, signaler: Signaler) {
  const nom = name ?? '';
  const permis = Object.hasOwn(COMPOSANTS, nom) ? COMPOSANTS[nom] : undefined;
  if (!permis) return signaler(ici, `balise <${nom}> interdite`, REMEDE_BALISE);
  const vus = new Set<string>();
  for (const attribut of attributes) {
    if (attribut.type !== 'mdxJsxAttribute') {
      signaler(
        ici,
        `attribut calculé sur <${nom}>, du code interdit`,
        'écrivez les attributs en toutes lettres, entre guillemets droits',
      );
      continue;
    }
    const forme = Object.hasOwn(permis.attributs, attribut.name) ? permis.attributs[attribut.name] : undefined;
    const dire = (quoi: string, remede: string) => signaler(ici, `attribut « ${attribut.name} » ${quoi}`, remede);
    const ecrire = `écrivez ${attribut.name}="${forme?.exemple ?? ''}"`;
    if (vus.has(attribut.name)) dire(`écrit deux fois sur <${nom}>`, 'gardez-en un seul');
    else if (!forme) {
      const noms = Object.keys(permis.attributs);
      dire(`inconnu sur <${nom}>`, noms.length ? suggest(attribut.name, noms) : 'retirez-le');
    } else if (typeof attribut.value !== 'string') dire(`de <${nom}> qui n’est pas un texte`, ecrire);
    else if (!forme.motif.test(attribut.value)) dire(`de <${nom}> mal formé, ${citer(attribut.value)}`, ecrire);
    vus.add(attribut.name);
  }
  const inconnu = attributes.some((a) => a.type !== 'mdxJsxAttribute' || !Object.hasOwn(permis.attributs, a.name));
  for (const [attribut, { obligatoire, exemple }] of Object.entries(permis.attributs))
    if (obligatoire && !vus.has(attribut) && !inconnu)
      signaler(ici, `attribut « ${attribut} » absent sur <${nom}>`, `écrivez ${attribut}="${exemple}"`);
  return undefined;
}

/** What may hold a component: it is a block, and no block stands in a sentence, a heading or a table. */
const CONTENANTS = new Set(['root', 'mdxJsxFlowElement', 'blockquote', 'listItem']);

/** A component stands alone on its lines, with what it is made for inside. */
export function verifierPlace(noeud: Balise, parent: Nodes | undefined, ici: number, signaler: Signaler) {
  const nom = noeud.name ?? '';
  if (!Object.hasOwn(COMPOSANTS, nom)) return;
  const [ouvrante, fermante] = [`<${nom}>`, `</${nom}>`];
  const dedans = noeud.children as Nodes[];
  if (noeud.type === 'mdxJsxTextElement' || !CONTENANTS.has(parent?.type ?? ''))
    signaler(
      ici,
      `balise ${ouvrante} mal placée`,
      nom === 'ListePoles'
        ? 'mettez <ListePoles /> seule sur sa ligne, entre deux lignes vides'
        : `mettez ${ouvrante} et ${fermante} chacune sur sa ligne, entre deux lignes vides`,
    );
  else if (nom === 'ListePoles' && dedans.length > 0)
    signaler(ici, 'texte dans <ListePoles>', 'écrivez <ListePoles /> seule, et le texte après');
  else if (nom === 'Tableau' && (dedans.length !== 1 || dedans[0]?.type !== 'table'))
    signaler(ici, '<Tableau> sans un tableau et un seul', 'mettez-y un tableau, et le reste du texte après </Tableau>');
}
