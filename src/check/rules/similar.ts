import { distance } from 'fastest-levenshtein';
import { slug } from '../../model/routes.ts';
import { citer } from '../values.ts';
import { listeDe, problemAt, texteDe, type Lecture, type Lu } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { Voisinage } from './neighbourhood.ts';

/** Two texts are near when they share this part of their runs of words. */
const SEUIL = 0.5;
/** A title says again what a quotation says when this part of its words stands in it, in order. */
const SEUIL_TITRE = 0.8;
const MOTS_DE_SUITE = 4;
/** Shorter texts resemble one another by chance. */
const SUITES_MIN = 20;

/** Words without case, accents or marks. */
const motsDe = (texte: string): string[] =>
  slug(texte.replace(/\[[^\]]{0,300}\]/g, ' '))
    .split('-')
    .filter(Boolean);

const suites = (mots: readonly string[]): Set<string> => {
  const trouvees = new Set<string>();
  for (let i = 0; i + MOTS_DE_SUITE <= mots.length; i++) trouvees.add(mots.slice(i, i + MOTS_DE_SUITE).join(' '));
  return trouvees;
};

/** Length of the longest run of words of `a` that stands in `b` in the same order, gaps allowed. */
function sousSuite(a: readonly string[], b: readonly string[]): number {
  let precedente = new Array<number>(b.length + 1).fill(0);
  for (const mot of a) {
    const ligne = [0];
    b.forEach((autre, j) =>
      ligne.push(mot === autre ? (precedente[j] ?? 0) + 1 : Math.max(precedente[j + 1] ?? 0, ligne[j] ?? 0)),
    );
    precedente = ligne;
  }
  return precedente.at(-1) ?? 0;
}

const estTemoignage = (lu: Lu) => lu.collection === 'temoignages';
const citationsDe = (lu: Lu) =>
  listeDe(lu, 'citations').flatMap((_, rang) => texteDe(lu, 'citations', rang, 'texte') ?? []);

/** The title says the idea in the site's words: it does not lift a piece of the quotation. */
export function verifierTitres({ lus }: Lecture): Problem[] {
  return lus.filter(estTemoignage).flatMap((lu) => {
    const titre = texteDe(lu, 'titre') ?? '';
    const mots = motsDe(titre);
    if (mots.length < 4) return [];
    const reprise = citationsDe(lu).find(
      (citation) => slug(citation) !== slug(titre) && sousSuite(mots, motsDe(citation)) / mots.length > SEUIL_TITRE,
    );
    return reprise === undefined
      ? []
      : [
          problemAt(
            lu,
            ['titre'],
            'le titre reprend presque tous les mots d’une citation',
            'dites l’idée autrement',
            'avertissement',
          ),
        ];
  });
}

/** A structure has one name on the whole site, as a person has: near names are perhaps the same. */
export function verifierStructures({ lus }: Lecture): Problem[] {
  const connues = new Map<string, { nom: string; rang: number }>();
  const voisinage = new Voisinage();
  const parMots = new Map<string, string>();
  const problemes: Problem[] = [];
  for (const lu of lus.filter(estTemoignage)) {
    const nom = texteDe(lu, 'structure', 'nom')?.trim();
    if (!nom) continue;
    const cle = slug(nom);
    const connue = connues.get(cle);
    const dire = (message: string, remede: string) =>
      problemes.push(problemAt(lu, ['structure', 'nom'], message, remede, 'avertissement'));
    if (connue !== undefined) {
      if (connue.nom !== nom)
        dire(`${citer(nom)} est écrit ${citer(connue.nom)} ailleurs`, `écrivez ${citer(connue.nom)}`);
      continue;
    }
    const mots = motsUtiles(nom);
    const memes = mots === '' ? undefined : parMots.get(mots);
    const [voisine] = [voisinage.chercher(cle).find((autre) => presque(cle, autre)), memes]
      .flatMap((autre) => (autre === undefined ? [] : (connues.get(autre) ?? [])))
      .sort((a, b) => a.rang - b.rang);
    if (voisine !== undefined)
      dire(
        `${citer(nom)} ressemble à ${citer(voisine.nom)}`,
        'si c’est la même structure, écrivez son nom de la même façon',
      );
    connues.set(cle, { nom, rang: connues.size });
    voisinage.ajouter(cle);
    if (mots !== '' && memes === undefined) parMots.set(mots, cle);
  }
  return problemes;
}

/** One or two letters apart, in names long enough for that not to be a difference. */
const presque = (a: string, b: string) =>
  Math.min(a.length, b.length) >= 8 && Math.abs(a.length - b.length) <= 2 && distance(a, b) <= 2 && !chiffres(a, b);
/** « pôle 1 » and « pôle 2 » are two things. */
const chiffres = (a: string, b: string) => a.replace(/\D/g, '') !== b.replace(/\D/g, '');

const OUTILS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en']);
/** The words that tell, whatever their order. */
const motsUtiles = (nom: string) =>
  [...new Set(motsDe(nom))]
    .filter((m) => !OUTILS.has(m))
    .sort()
    .join(' ');

/** The same words published twice: a testimony that resembles one that stands before it. */
export function verifierRedites({ lus }: Lecture): Problem[] {
  const problemes: Problem[] = [];
  const premiers = new Map<string, Lu[]>();
  const tailles = new Map<Lu, number>();
  for (const lu of lus.filter(estTemoignage)) {
    const siennes = suites(motsDe(`${citationsDe(lu).join(' ')} ${lu.texte ?? ''}`));
    if (siennes.size < SUITES_MIN) continue;
    tailles.set(lu, siennes.size);
    const communes = new Map<Lu, number>();
    for (const suite of siennes)
      for (const autre of premiers.get(suite) ?? []) communes.set(autre, (communes.get(autre) ?? 0) + 1);
    const [proche] = [...communes]
      .filter(([autre, n]) => n / Math.max(1, Math.min(siennes.size, tailles.get(autre) ?? 0)) >= SEUIL)
      .sort((a, b) => b[1] - a[1]);
    if (proche)
      problemes.push(
        problemAt(
          lu,
          ['citations'],
          `ce témoignage ressemble à ${proche[0].fichier}`,
          'n’ajoutez que ce qui est nouveau, ou retirez l’un des deux',
          'avertissement',
        ),
      );
    for (const suite of siennes) {
      const liste = premiers.get(suite);
      if (liste === undefined) premiers.set(suite, [lu]);
      else if (liste.length < 20) liste.push(lu);
    }
  }
  return problemes;
}
