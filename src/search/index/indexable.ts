import { jetonLieu, type Lieu } from './places.ts';
import { creerLecteur, parTexte } from './reader.ts';
import { jeton, jetonNom, jetonVoisin } from '../words/stem.ts';
import { repereur } from '../query/spot.ts';
import type { Document } from '../types.ts';
import { elargisseur, type Group } from '../words/vocabulary.ts';

const POIDS_LIEU = 9;
const POIDS_MENTION = 0.4;
/** A text lighter than this is found by its own words alone: what it would be found by through others weighs more than it says. */
const POIDS_VOISINS = 2;
/** An acronym beside its expansion. */
const RABAIS_MEMES = 0.8;

/** What Pagefind reads of a record: its tokens, in paragraphs that carry their weight. */
function enHtml(paragraphes: readonly { jetons: string; poids: number }[]): string {
  const corps = paragraphes
    .filter((p) => p.jetons !== '')
    .map(({ jetons, poids }) => `<p${poids === 1 ? '' : ` data-pagefind-weight="${poids}"`}>${jetons}</p>`)
    .join('');
  return `<html><body data-pagefind-body>${corps}</body></html>`;
}

/** In how many records each stem stands. */
export const frequences = (documents: readonly Document[], lecteur = creerLecteur()): Map<string, number> =>
  lecteur.compterTiges(documents.map(textesDe));

export const textesDe = ({ champs }: Document): string[] => champs.map(({ texte }) => texte);

/**
 * Turns records into pages of tokens: the stems of their fields, those of the places they belong to or name,
 * and, at a discount, the synonyms of what they hold.
 */
export function* rendreIndexables(
  documents: readonly Document[],
  groupes: readonly Group[],
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
  const lire = parTexte((texte) => {
    const suite = tiges(texte);
    const { memes, neighbours } = elargir(suite);
    return {
      jetons: suite.map(jeton).join(' '),
      memes: [...memes].map(jeton),
      neighbours: [...neighbours].map(jetonVoisin),
      mentions: reperer(suite).map(({ valeur }) => valeur.jetons),
    };
  });
  /** What people say for a name names it too: « clause sociale » for « commande publique », the head of its group. */
  const nommer = (nom: readonly string[]) => [
    nom,
    ...groupes.flatMap(({ formes }) => (formes[0] === nom.join(' ') ? formes.map((f) => f.split(' ')) : [])),
  ];
  for (const { url, champs, noms, lieux: siens } of documents) {
    const ajouts = new Map<string, number>();
    const poser = (mot: string, poids: number) => ajouts.set(mot, Math.max(poids, ajouts.get(mot) ?? 0));
    const paragraphes = champs.map(({ texte, poids }) => {
      const { jetons, memes, neighbours, mentions } = lire(texte);
      for (const mot of memes) poser(mot, poids * RABAIS_MEMES);
      if (poids >= POIDS_VOISINS) for (const mot of neighbours) poser(mot, poids);
      for (const mention of mentions) mention.forEach((j, i) => poser(j, poids * POIDS_MENTION * (i === 0 ? 1 : 0.4)));
      return { jetons, poids };
    });
    for (const nom of noms ?? []) for (const suite of nommer(tiges(nom))) poser(jetonNom(suite), 1);
    for (const id of siens) poser(jetonLieu(id), POIDS_LIEU);
    const parPoids = new Map<number, string[]>();
    for (const [mot, poids] of ajouts) {
      const arrondi = Math.max(0.1, Math.round(poids * 10) / 10);
      const memes = parPoids.get(arrondi);
      if (memes) memes.push(mot);
      else parPoids.set(arrondi, [mot]);
    }
    yield {
      url,
      html: enHtml([...paragraphes, ...[...parPoids].map(([poids, jetons]) => ({ jetons: jetons.join(' '), poids }))]),
    };
  }
}
