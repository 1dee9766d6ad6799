import { COMPONENTS } from '../../render/components.ts';
import { nearestValues } from '../nearest.ts';
import type { Position, Said } from '../problem.ts';
import { quoteValue } from '../values.ts';

const COMPONENT_NAMES = Object.keys(COMPONENTS);
const REMEDY_BRACE = 'écrivez la phrase sans accolades, ou avec des parenthèses';
export const REMEDY_TAG = `retirez-la, ou prenez un composant du site (${COMPONENT_NAMES.join(', ')})`;

/** HTML that Markdown says otherwise. */
const IN_MARKDOWN = new Map([
  ['b', 'écrivez **texte**'],
  ['strong', 'écrivez **texte**'],
  ['i', 'écrivez *texte*'],
  ['em', 'écrivez *texte*'],
  ['a', 'écrivez [texte](/adresse/)'],
  ['br', 'laissez une ligne vide'],
  ['p', 'laissez une ligne vide'],
  ['ul', 'écrivez une liste avec des tirets'],
  ['li', 'écrivez une liste avec des tirets'],
  ['table', 'écrivez un tableau en Markdown dans <Tableau>'],
]);

/** A tag that is none of the site's. */
export function sayTag(name: string, slash = ''): Said {
  const [near] = /^[A-Z]/.test(name) ? nearestValues(name, COMPONENT_NAMES) : [];
  const remedy = near === undefined ? (IN_MARKDOWN.get(name.toLowerCase()) ?? REMEDY_TAG) : `écrivez <${near}>`;
  return [`balise <${slash}${name}> interdite`, remedy];
}

/** A component of the site in the middle of something else. */
export const sayMisplaced = (name: string): Said => [
  `balise <${name}> mal placée`,
  name === 'ListePoles'
    ? 'mettez <ListePoles /> seule sur sa ligne, entre deux lignes vides'
    : `mettez <${name}> et </${name}> chacune sur sa ligne, entre deux lignes vides`,
];

/** Braces, that MDX takes for code. */
export function sayExpression(source: string): Said {
  if (source.startsWith('{/*')) return ['commentaire dans le texte', 'retirez-le'];
  const anchor = /^\{#([\w-]+)\}/.exec(source)?.[1];
  return ['accolade { dans le texte', anchor === undefined ? REMEDY_BRACE : `pour une ancre, écrivez [#${anchor}]`];
}

/** A line that MDX takes for code. */
export const sayCodeLine = (source: string): Said => [
  `une ligne commence par « ${source.startsWith('import') ? 'import' : 'export'} », un mot de code`,
  'retirez-la, ou commencez la phrase autrement',
];

const known = (name: string) => COMPONENT_NAMES.includes(name);

/** The opening or closing tag of a component, whole. */
function exampleOf(name: string, slash: string): string {
  const attributes = slash ? [] : Object.entries(COMPONENTS[name]?.attributes ?? {});
  return `<${slash}${name}${attributes.map(([a, { example }]) => ` ${a}="${example}"`).join('')}>`;
}

/** A `<` where no tag of MDX starts. */
function sayAngle(source: string): Said {
  if (source.startsWith('<!--')) return ['commentaire dans le texte', 'retirez-le'];
  const [address] = /^<(?:[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i.exec(source) ?? [];
  if (address !== undefined)
    return [`adresse entre chevrons ${quoteValue(address)}`, 'écrivez [texte du lien](https://…)'];
  const [, slash = '', name = ''] = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(source) ?? [];
  if (name === '') return ['signe < dans le texte', 'écrivez « moins de » ou « plus de », ou ôtez le signe'];
  if (!known(name)) return sayTag(name, slash);
  const bare = /=\s*[^\s"]/.test(/^[^>\n]*/.exec(source)?.[0] ?? '') ? ', avec des guillemets droits' : '';
  return [`balise <${slash}${name}> mal écrite`, `écrivez ${exampleOf(name, slash)}${bare}`];
}

/** What stopped the reading of a body, in French, at the sign that an author can see. */
export function sayMdxError(error: unknown, text: string): { place: Position; said: Said } {
  const raw = error instanceof Error ? error.message : String(error);
  const [, line, column, english = raw] = /^(\d+):(\d+): ([\s\S]*)/.exec(raw) ?? [];
  const lines = text.split('\n');
  const at = (place: Position, said: Said) => ({ place, said });
  const here = { line: Number(line ?? 1), column: Number(column ?? 1) };
  const sourceAt = (place: Position) => (lines[place.line - 1] ?? '').slice(place.column - 1);

  const [, closing, opened, openLine, openColumn] =
    /closing tag `<\/([^`>]*)>`, expected (?:an open|corresponding closing) tag(?: for `<([^`>]*)>` \((\d+):(\d+)\))?/.exec(
      english,
    ) ?? [];
  if (closing !== undefined) {
    if (opened === undefined)
      return at(
        here,
        known(closing)
          ? [`balise </${closing}> jamais ouverte`, `retirez-la, ou ajoutez <${closing}> avant le texte`]
          : sayTag(closing, '/'),
      );
    const start = { line: Number(openLine), column: Number(openColumn) };
    if (!known(opened)) return at(start, sayTag(opened));
    if (nearestValues(closing, [opened]).length > 0)
      return at(here, [`</${closing}> ne ferme pas <${opened}>`, `écrivez </${opened}>`]);
    return at(start, sayUnclosed(opened));
  }
  const [, misplaced] = /the closing tag `<\/([^`>]*)>` either/.exec(english) ?? [];
  if (misplaced !== undefined) return at(here, known(misplaced) ? sayMisplaced(misplaced) : sayTag(misplaced));
  const [, open, inside] = /closing tag for `<([^`>]*)>`(.*before the end)?/.exec(english) ?? [];
  if (open !== undefined) {
    if (!known(open)) return at(here, sayTag(open));
    return at(here, inside === undefined ? sayUnclosed(open) : sayMisplaced(open));
  }
  if (sourceAt(here).startsWith('<')) return at(here, sayAngle(sourceAt(here)));
  for (let { line: l, column: c } = here; l >= 1; l--, c = Infinity) {
    const source = lines[l - 1] ?? '';
    const brace = source.lastIndexOf('{', c - 1);
    if (brace >= 0) return at({ line: l, column: brace + 1 }, sayExpression(source.slice(brace)));
    if (source.trim() === '') break;
  }
  return at(here, ['ce passage n’est pas lisible', 'écrivez-le en texte simple']);
}

const sayUnclosed = (name: string): Said => [
  `balise <${name}> jamais fermée`,
  `ajoutez </${name}> sur sa propre ligne, après le texte`,
];
