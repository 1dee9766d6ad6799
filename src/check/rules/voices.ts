import type { Problem } from '../problem.ts';
import { itemsOf, knowsHeadings, pathsIn, problemAt, textAt, type Item, type Rule } from '../reading.ts';

/** A quotation that a section of the guide shows beside a heading is one of a testimony placed in that section. */
export const checkVoices: Rule = (reading) => {
  const temoignages = new Map(itemsOf(reading, 'temoignages').map((t) => [t.id, t]));
  return itemsOf(reading, 'guide').flatMap((section) =>
    pathsIn(section, 'voixParTitre').flatMap((path): Problem[] => {
      const t = temoignages.get(textAt(section, ...path, 'temoignage') ?? '');
      const citation = textAt(section, ...path, 'citation');
      if (!t || t.partial || citation === undefined) return [];
      const said = pathsIn(t, 'citations').map((p) => textAt(t, ...p, 'id'));
      if (!said.includes(citation))
        return [
          problemAt(
            section,
            [...path, 'citation'],
            [`« ${t.id} » n’a pas de citation ${citation}`, `choisissez parmi ${said.join(', ')}`],
          ),
        ];
      if (!knowsHeadings(section) || isPlacedIn(t, section)) return [];
      return [
        problemAt(
          section,
          [...path, 'temoignage'],
          [
            `« ${t.id} » n’est pas placé dans cette section`,
            'choisissez un témoignage dont le champ « section » y mène',
          ],
        ),
      ];
    }),
  );
};

function isPlacedIn(t: Item, section: Item): boolean {
  const place = textAt(t, 'section');
  return place === section.id || (section.body?.headings ?? []).some(({ slug, fixed }) => fixed && slug === place);
}
