import { listeDe, problemAt, texteDe, type Lecture, type Lu } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** The fields of an entry that readers see, with their path. */
function textesVus(lu: Lu): { chemin: PropertyKey[]; texte: string }[] {
  const chemins: PropertyKey[][] = [
    ['titre'],
    ['resume'],
    ...listeDe(lu, 'citations').map((_, rang) => ['citations', rang, 'texte']),
    ...listeDe(lu, 'auteurs').map((_, rang) => ['auteurs', rang, 'fonction']),
    ['structure', 'nom'],
  ];
  return chemins.flatMap((chemin) => {
    const texte = texteDe(lu, ...chemin);
    return texte === undefined ? [] : [{ chemin, texte }];
  });
}

/** What is wrong with the quotation marks of a text: message and remedy. An inch is not one (« 22" »). */
export function lireGuillemets(texte: string): { index: number; message: string; remede: string } | undefined {
  const sansPouces = texte.replace(/(?<=\d)"/g, ' ');
  const droit = sansPouces.indexOf('"');
  if (droit >= 0)
    return { index: droit, message: 'guillemets droits', remede: 'écrivez « mot », avec les guillemets français' };
  const anglais = texte.search(/[“”„]/);
  if (anglais >= 0)
    return { index: anglais, message: 'guillemets anglais', remede: 'écrivez « mot », avec les guillemets français' };
  const ouverts: number[] = [];
  for (const { 0: signe, index } of texte.matchAll(/[«»]/g)) {
    if (signe === '«') ouverts.push(index);
    else if (ouverts.pop() === undefined)
      return { index, message: 'guillemet » fermé sans avoir été ouvert', remede: 'ajoutez « devant les mots cités' };
  }
  const [reste] = ouverts;
  return reste === undefined
    ? undefined
    : { index: reste, message: 'guillemet « jamais fermé', remede: 'ajoutez » après les mots cités' };
}

/** French quotation marks, in pairs, in what readers see of a testimony or a case. One warning a text. */
export function verifierGuillemets({ lus }: Lecture): Problem[] {
  return lus
    .filter((lu) => lu.collection === 'temoignages' || lu.collection === 'cas')
    .flatMap((lu) => [
      ...textesVus(lu).flatMap(({ chemin, texte }) => dansUnChamp(lu, chemin, texte)),
      ...dansLeCorps(lu),
    ]);
}

function dansUnChamp(lu: Lu, chemin: PropertyKey[], texte: string): Problem[] {
  // A quotation wholly between marks has a message of its own.
  const entier = chemin[0] === 'citations' && /^["“«]/.test(texte.trim());
  const faute = entier ? undefined : lireGuillemets(texte);
  return faute ? [problemAt(lu, chemin, faute.message, faute.remede, 'avertissement')] : [];
}

function dansLeCorps({ fichier, corps, texte = '', ligneTexte = 1 }: Lu): Problem[] {
  // What looks like code has been reported, and has marks of its own.
  if (corps && corps.problemes.length > 0) return [];
  // The attributes of components, code and addresses keep their straight marks.
  const faute = lireGuillemets(
    texte.replace(/<[^<>]*>|`[^`]*`|\]\([^)]{0,500}\)/g, (morceau) => morceau.replace(/\S/g, ' ')),
  );
  if (!faute) return [];
  const avant = texte.slice(0, faute.index).split('\n');
  const [ligne, colonne] = [ligneTexte + avant.length - 1, (avant.at(-1)?.length ?? 0) + 1];
  return [
    { fichier, ligne, colonne, champ: 'texte', message: faute.message, remede: faute.remede, gravite: 'avertissement' },
  ];
}
