import { slug } from '../../model/routes.ts';
import { listeDe, problemAt, texteDe, type Lecture, type Lu } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { citer } from '../values.ts';
import { Voisinage } from './neighbourhood.ts';

/** Where an entry names people: the path and the name. */
export function nomsDans(lu: Lu): { chemin: PropertyKey[]; nom: string }[] {
  const champs: PropertyKey[][] =
    lu.collection === 'temoignages'
      ? listeDe(lu, 'auteurs').map((_, rang) => ['auteurs', rang, 'nom'])
      : lu.collection === 'cas'
        ? listeDe(lu, 'acteurs').map((_, rang) => ['acteurs', rang])
        : [];
  return champs.flatMap((chemin) => {
    const nom = texteDe(lu, ...chemin)?.trim();
    return nom ? [{ chemin, nom }] : [];
  });
}

/** The address of a person is made of the Latin letters of the name: without any, all would have the same. */
const sansLettre = (nom: string): [message: string, remede: string] => [
  `nom sans lettre latine ${citer(nom)}`,
  'écrivez-le en lettres latines, comme la source le transcrit',
];

/** One person, one spelling: the name is the address of their page. The list of people decides; failing that, the first met. */
export function verifierPersonnes({ lus }: Lecture): Problem[] {
  const problemes: Problem[] = [];
  const justes = new Map<string, string>();
  const fautives = new Map<string, string>();
  for (const lu of lus) {
    const nom = lu.collection === 'personnes' ? texteDe(lu, 'nom')?.trim() : undefined;
    if (!nom) continue;
    if (slug(nom) === '') {
      problemes.push(problemAt(lu, ['nom'], ...sansLettre(nom)));
      continue;
    }
    justes.set(slug(nom), nom);
    for (const variante of listeDe(lu, 'variantes'))
      if (typeof variante === 'string') fautives.set(variante.trim(), nom);
    if (lu.id !== slug(nom))
      problemes.push(
        problemAt(lu, ['id'], `« ${lu.id} » n’est pas l’identifiant de ${nom}`, `écrivez « ${slug(nom)} »`),
      );
  }
  const voisinage = new Voisinage();
  for (const cle of justes.keys()) voisinage.ajouter(cle);
  for (const lu of lus) {
    const ici = new Set<string>();
    for (const { chemin, nom } of nomsDans(lu)) {
      const cle = slug(nom);
      if (cle === '') {
        problemes.push(problemAt(lu, chemin, ...sansLettre(nom)));
        continue;
      }
      if (ici.has(cle))
        problemes.push(problemAt(lu, chemin, `« ${nom} » est écrit deux fois`, 'gardez une seule de ces lignes'));
      ici.add(cle);
      const connu = justes.get(cle);
      const juste = fautives.get(nom);
      if (juste !== undefined)
        problemes.push(problemAt(lu, chemin, `« ${nom} » est une graphie fautive`, `écrivez « ${juste} »`));
      else if (connu !== undefined && connu !== nom)
        problemes.push(problemAt(lu, chemin, `« ${nom} » est écrit autrement ailleurs`, `écrivez « ${connu} »`));
      else if (connu === undefined) {
        const voisin = justes.get(
          voisinage.chercher(cle).find((autre) => autre.split('-')[0] === cle.split('-')[0]) ?? '',
        );
        if (voisin !== undefined)
          problemes.push(
            problemAt(
              lu,
              chemin,
              `« ${nom} » ressemble à « ${voisin} »`,
              'si c’est la même personne, écrivez son nom de la même façon',
              'avertissement',
            ),
          );
        justes.set(cle, nom);
        voisinage.ajouter(cle);
      }
    }
  }
  return problemes;
}
