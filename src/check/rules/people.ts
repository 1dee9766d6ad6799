import { slug } from '../../model/routes.ts';
import { distance } from 'fastest-levenshtein';
import type { Problem, Said } from '../problem.ts';
import { itemsOf, listAt, pathsIn, problemAt, textAt, type Item, type Reading, type Rule } from '../reading.ts';
import { quoteValue } from '../values.ts';

interface Name {
  item: Item;
  path: PropertyKey[];
  name: string;
  /** Who is meant, where a name is not enough: an id of personnes.yaml. */
  person: string | undefined;
}

/** Where an entry names people. */
export function namesIn(item: Item): Name[] {
  const paths =
    item.collection === 'temoignages'
      ? pathsIn(item, 'auteurs').map((path) => [...path, 'nom'])
      : item.collection === 'cas'
        ? pathsIn(item, 'acteurs')
        : [];
  return paths.flatMap((path) => {
    const name = textAt(item, ...path)?.trim();
    return name ? [{ item, path, name, person: textAt(item, ...path.slice(0, -1), 'personne') }] : [];
  });
}

/** The address of a person is made of the Latin letters of the name: without any, all would have the same. */
const withoutLetter = (name: string): Said => [
  `nom sans lettre latine ${quoteValue(name)}`,
  'écrivez-le en lettres latines, comme la source le transcrit',
];

/** One person, one spelling: the name is the address of their page. The list of people decides; failing that, the first met. */
export const checkPeople: Rule = (reading) => {
  const right = new Map<string, string>();
  const wrong = new Map<string, string>();
  /** Names differ by two letters at most only among those of one first name. */
  const byFirstName = new Map<string, string[]>();
  const sisters = (key: string) => {
    const [first = ''] = key.split('-');
    return byFirstName.get(first) ?? byFirstName.set(first, []).get(first) ?? [];
  };
  const listed = itemsOf(reading, 'personnes').flatMap((item): Problem[] => {
    const name = textAt(item, 'nom')?.trim();
    if (!name) return [];
    const key = slug(name);
    if (key === '') return [problemAt(item, ['nom'], withoutLetter(name))];
    right.set(key, name);
    sisters(key).push(key);
    for (const variant of listAt(item, 'variantes')) if (typeof variant === 'string') wrong.set(variant.trim(), name);
    // Two people of one name have two ids: the name, then what tells them apart.
    return item.id === key || item.id.startsWith(`${key}-`)
      ? []
      : [problemAt(item, ['id'], [`« ${item.id} » n’est pas l’identifiant de ${name}`, `écrivez « ${key} »`])];
  });
  const named = itemsOf(reading, 'temoignages', 'cas').flatMap((item) => {
    const here = new Set<string>();
    return namesIn(item).flatMap(({ path, name, person }): Problem[] => {
      const key = slug(name);
      if (key === '') return [problemAt(item, path, withoutLetter(name))];
      const problems: Problem[] = [];
      const say = (severity: Problem['severity'], ...said: Said) =>
        problems.push(problemAt(item, path, said, severity));
      if (here.has(`${key} ${person}`))
        say('error', `« ${name} » est écrit deux fois`, 'gardez une seule de ces lignes');
      here.add(`${key} ${person}`);
      const correct = wrong.get(name);
      const spelled = right.get(key);
      const odd = sayForm(name);
      if (correct !== undefined) say('error', `« ${name} » est une graphie fautive`, `écrivez « ${correct} »`);
      else if (spelled !== undefined && spelled !== name)
        say('error', `« ${name} » est écrit autrement ailleurs`, `écrivez « ${spelled} »`);
      else if (odd) say('warning', ...odd);
      else if (spelled === undefined) {
        const near = right.get(sisters(key).find((other) => distance(key, other) <= 2) ?? '');
        const turned = right.get(key.split('-').reverse().join('-'));
        if (near !== undefined)
          say(
            'warning',
            `« ${name} » ressemble à « ${near} »`,
            'si c’est la même personne, écrivez son nom de la même façon',
          );
        else if (turned !== undefined)
          say('warning', `« ${name} » ressemble à « ${turned} »`, 'écrivez le prénom, puis le nom');
        right.set(key, name);
        sisters(key).push(key);
      }
      return problems;
    });
  });
  return [...listed, ...named, ...homonyms(reading)];
};

/** A name that is not « Prénom Nom »: in capitals or without, with a title, of two people at once. */
function sayForm(name: string): Said | undefined {
  const bare = name.replace(/^(?:MM?|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Dr|Pr|Me)\.?\s+/iu, '');
  if (bare !== name) return [`civilité dans un nom, ${quoteValue(name)}`, `écrivez « ${bare} »`];
  if (/^\S+, \S+$/.test(name))
    return [`nom avant le prénom ${quoteValue(name)}`, `écrivez « ${name.split(', ').reverse().join(' ')} »`];
  if (!/^\p{Lu}/u.test(name))
    return [`nom sans majuscule ${quoteValue(name)}`, 'écrivez le prénom et le nom avec leurs majuscules'];
  if (/\s(?:et|&)\s|[,;/]/.test(name))
    return [`deux personnes dans un nom, ${quoteValue(name)}`, 'écrivez une ligne « - nom: » pour chacune'];
  const words = name.split(/[\s-]+/);
  const shouted = words.filter((w) => /^\p{Lu}{3,}$/u.test(w));
  if (shouted.length > 0) {
    const calm = (w: string) => w.replace(/\p{Lu}{3,}/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
    const inOrder = name.split(/\s+/).sort((a, b) => Number(/^\p{Lu}{3,}/u.test(a)) - Number(/^\p{Lu}{3,}/u.test(b)));
    return [`nom en capitales ${quoteValue(name)}`, `écrivez « ${inOrder.map(calm).join(' ')} »`];
  }
  return words.some((w) => /^\p{Lu}\.?$/u.test(w)) || words.length === 1
    ? [`nom incomplet ${quoteValue(name)}`, 'écrivez le prénom et le nom en entier, si la source les donne']
    : undefined;
}

/** One name, two structures in two regions: perhaps two people, that only `personne` can tell apart. */
function* homonyms(reading: Reading): Generator<Problem> {
  const first = new Map<string, { item: Item; structure: string; region: string }>();
  for (const item of itemsOf(reading, 'temoignages'))
    for (const { path, name, person } of namesIn(item)) {
      const own = path.slice(0, -1);
      const structure = slug(textAt(item, ...own, 'structure', 'nom') ?? textAt(item, 'structure', 'nom') ?? '');
      const region = textAt(item, 'region');
      const key = slug(name);
      const other = first.get(key);
      if (person !== undefined || structure === '' || region === undefined) continue;
      if (other === undefined) first.set(key, { item, structure, region });
      else if (other.structure !== structure && other.region !== region)
        yield problemAt(
          item,
          path,
          [
            `« ${name} » parle ailleurs pour une autre structure, dans une autre région (${other.item.file})`,
            'si ce sont deux personnes, donnez à chacune une ligne de personnes.yaml et ici « personne: »',
          ],
          'warning',
        );
    }
}
