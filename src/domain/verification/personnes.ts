import { slug } from '../chemins.ts';
import { listeDe, problemeChez, texteDe, type Lecture, type Lu } from './lu.ts';
import type { Probleme } from './probleme.ts';
import { Voisinage } from './voisinage.ts';

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

/** One person, one spelling: the name is the address of their page. The list of people decides; failing that, the first met. */
export function verifierPersonnes({ lus }: Lecture): Probleme[] {
  const problemes: Probleme[] = [];
  const justes = new Map<string, string>();
  const fautives = new Map<string, string>();
  for (const lu of lus) {
    const nom = lu.collection === 'personnes' ? texteDe(lu, 'nom')?.trim() : undefined;
    if (!nom) continue;
    justes.set(slug(nom), nom);
    for (const variante of listeDe(lu, 'variantes'))
      if (typeof variante === 'string') fautives.set(variante.trim(), nom);
    if (lu.id !== slug(nom))
      problemes.push(
        problemeChez(lu, ['id'], `« ${lu.id} » n’est pas l’identifiant de ${nom}`, `écrivez « ${slug(nom)} »`),
      );
  }
  const voisinage = new Voisinage();
  for (const cle of justes.keys()) voisinage.ajouter(cle);
  for (const lu of lus)
    for (const { chemin, nom } of nomsDans(lu)) {
      const cle = slug(nom);
      const connu = justes.get(cle);
      const juste = fautives.get(nom);
      if (juste !== undefined)
        problemes.push(problemeChez(lu, chemin, `« ${nom} » est une graphie fautive`, `écrivez « ${juste} »`));
      else if (connu !== undefined && connu !== nom)
        problemes.push(problemeChez(lu, chemin, `« ${nom} » est écrit autrement ailleurs`, `écrivez « ${connu} »`));
      else if (connu === undefined) {
        const voisin = justes.get(
          voisinage.chercher(cle).find((autre) => autre.split('-')[0] === cle.split('-')[0]) ?? '',
        );
        if (voisin !== undefined)
          problemes.push(
            problemeChez(
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
  return problemes;
}
