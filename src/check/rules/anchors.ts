import type { Lecture } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** An anchor is an address: once in its page and, in the guide, where it names a section too, once for all. */
export function verifierAncres({ lus, ids }: Lecture): Problem[] {
  const duGuide = new Map<string, string>([...ids.guide].map((id) => [id, `content/guide/${id}.mdx`]));
  return lus.flatMap((lu) => {
    const prises = lu.collection === 'guide' ? duGuide : new Map<string, string>();
    return (lu.corps?.ancres ?? []).flatMap(({ ancre, ligne, colonne }): Problem[] => {
      const ou = prises.get(ancre);
      if (ou === undefined) {
        prises.set(ancre, lu.fichier);
        return [];
      }
      const ailleurs = ou === lu.fichier ? '' : `, déjà dans ${ou}`;
      return [
        {
          fichier: lu.fichier,
          ligne,
          colonne,
          champ: 'texte',
          message: `ancre « ${ancre} » écrite deux fois${ailleurs}`,
          remede: 'donnez à chaque titre la sienne',
          gravite: 'erreur',
        },
      ];
    });
  });
}
