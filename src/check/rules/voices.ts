import { itemsOf, knowsHeadings, pathsIn, problemAt, textAt, type Item, type Rule } from '../reading.ts';

/** A quotation that a section of the guide shows beside a heading is one of a testimony placed in that section. */
export const checkVoices: Rule = function* (reading) {
  const temoignages = new Map(itemsOf(reading, 'temoignages').map((t) => [t.id, t]));
  for (const section of itemsOf(reading, 'guide'))
    for (const path of pathsIn(section, 'voixParTitre')) {
      const t = temoignages.get(textAt(section, ...path, 'temoignage') ?? '');
      const citation = textAt(section, ...path, 'citation');
      if (!t || t.partial || citation === undefined) continue;
      const said = pathsIn(t, 'citations').map((p) => textAt(t, ...p, 'id'));
      if (!said.includes(citation))
        yield problemAt(
          section,
          [...path, 'citation'],
          [`« ${t.id} » n’a pas de citation ${citation}`, `choisissez parmi ${said.join(', ')}`],
        );
      else if (knowsHeadings(section) && !isPlacedIn(t, section))
        yield problemAt(
          section,
          [...path, 'temoignage'],
          [
            `« ${t.id} » n’est pas placé dans cette section`,
            'choisissez un témoignage dont le champ « section » y mène',
          ],
        );
    }
};

function isPlacedIn(t: Item, section: Item): boolean {
  const place = textAt(t, 'section');
  return place === section.id || (section.body?.headings ?? []).some(({ slug, fixed }) => fixed && slug === place);
}
