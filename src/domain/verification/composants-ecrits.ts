import type { Nodes } from 'mdast';
import { COMPOSANTS } from '../composants.ts';
import { suggerer } from './proximite.ts';
import { REMEDE_BALISE, type Signaler } from './signes.ts';
import { citer } from './valeurs.ts';

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
      dire(`inconnu sur <${nom}>`, noms.length ? suggerer(attribut.name, noms) : 'retirez-le');
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
