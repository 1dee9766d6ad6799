import { jetonLieu, type Lieu } from './lieux.ts';
import { creerLecteur } from './lecteur.ts';
import { jeton, jetonNom, jetonVoisin } from './racine.ts';
import { repereur } from './reperer.ts';
import type { Document } from './types.ts';
import { elargisseur, type Groupe } from './vocabulaire.ts';

const POIDS_LIEU = 9;
const POIDS_MENTION = 0.4;
/** An acronym beside its expansion. */
const RABAIS_MEMES = 0.8;

/** What Pagefind reads of a record: its tokens, in paragraphs that carry their weight. */
function enHtml(paragraphes: readonly { jetons: readonly string[]; poids: number }[]): string {
  const corps = paragraphes
    .filter((p) => p.jetons.length > 0)
    .map(({ jetons, poids }) => `<p data-pagefind-weight="${poids}">${jetons.join(' ')}</p>`)
    .join('');
  return `<html><body data-pagefind-body>${corps}</body></html>`;
}

/** In how many records each stem stands. */
export function frequences(documents: readonly Document[], { tiges } = creerLecteur()): Map<string, number> {
  const comptes = new Map<string, number>();
  for (const d of documents)
    for (const tige of new Set(d.champs.flatMap((c) => tiges(c.texte))))
      comptes.set(tige, (comptes.get(tige) ?? 0) + 1);
  return comptes;
}

/**
 * Turns records into pages of tokens: the stems of their fields, those of the places they belong to or name,
 * and, at a discount, the synonyms of what they hold.
 */
export function* rendreIndexables(
  documents: readonly Document[],
  groupes: readonly Groupe[],
  lieux: readonly Lieu[],
  lecteur = creerLecteur(),
  comptes: ReadonlyMap<string, number> = frequences(documents, lecteur),
): Generator<{ url: string; html: string }> {
  const { tiges } = lecteur;
  const elargir = elargisseur(groupes, (tige) => comptes.get(tige) ?? 0);
  const reperer = repereur(
    new Map(
      lieux
        .filter((l) => !l.ambigu && !l.souple)
        .flatMap((l) => l.formes.filter((f) => !/^\d/.test(f)).map((f) => [f, l] as const))
        .reverse(),
    ),
  );
  for (const { url, champs, noms, lieux: siens } of documents) {
    const ajouts = new Map<string, number>();
    const poser = (mot: string, poids: number) => ajouts.set(mot, Math.max(poids, ajouts.get(mot) ?? 0));
    const paragraphes = champs.map(({ texte, poids }) => {
      const suite = tiges(texte);
      const { memes, voisins } = elargir(suite);
      for (const tige of memes) poser(jeton(tige), poids * RABAIS_MEMES);
      for (const tige of voisins) poser(jetonVoisin(tige), poids);
      for (const { valeur } of reperer(suite))
        valeur.jetons.forEach((j, i) => poser(j, poids * POIDS_MENTION * (i === 0 ? 1 : 0.4)));
      return { jetons: suite.map(jeton), poids };
    });
    for (const nom of noms ?? []) poser(jetonNom(tiges(nom)), 1);
    for (const id of siens) poser(jetonLieu(id), POIDS_LIEU);
    const parPoids = new Map<number, string[]>();
    for (const [mot, poids] of ajouts) {
      const arrondi = Math.max(0.1, Math.round(poids * 10) / 10);
      parPoids.set(arrondi, [...(parPoids.get(arrondi) ?? []), mot]);
    }
    yield { url, html: enHtml([...paragraphes, ...[...parPoids].map(([poids, jetons]) => ({ jetons, poids }))]) };
  }
}
