import type { Heading, Image, Link, Nodes, Parents, Table, TableRow, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { ANCHOR } from '../model/guide.ts';
import { COMPONENTS } from '../render/components.ts';
import { IMAGE_NAME } from '../render/image-file.ts';
import { headingSlug } from '../model/routes.ts';
import { REMEDY_TAG, sayCodeLine, sayExpression, sayMisplaced, sayTag } from './messages/mdx.ts';
import { suggest } from './nearest.ts';
import { positionAt, type Position, type Problem, type Said } from './problem.ts';
import { linkAllowed, REMEDY_LINK } from './addresses.ts';
import { hiddenSign } from './characters.ts';
import { sayPicture } from './pictures.ts';
import { doubtsIn, missedIn, sayMissedLink } from './typed-signs.ts';
import type { References } from './unread-body.ts';
import { quoteValue } from './values.ts';

/** Reports a mistake at a place of the body. */
type ReportMistake = (place: Position, said: Said, severity?: Problem['severity']) => void;

interface Reading {
  text: string;
  references: References;
  placeOf: (place: Position) => Position;
  report: ReportMistake;
}
type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** What is Markdown and nothing else: a mark, words, a block. Whatever is neither here nor below is refused. */
const PLAIN = new Set(
  'paragraph emphasis strong delete inlineCode code break thematicBreak blockquote list tableCell'.split(' '),
);

/** What may hold a component: it is a block, and no block stands in a sentence, a heading or a table. */
const HOLDERS = new Set(['root', 'mdxJsxFlowElement', 'blockquote', 'listItem']);

/** Three times the widest table of the site; more does not fit a screen, and each row is given as many cells. */
const MAX_COLUMNS = 12;

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(wordsOf).join('') : '';

const startOf = (node: Nodes): Position => node.position?.start ?? { line: 1, column: 1 };

/**
 * What checks one node after another of a body, in its order: says what is wrong, gathers what it refers to, and
 * answers whether the node stays. Only what is named here stays.
 */
export function nodeChecker({ text, references, placeOf, report }: Reading) {
  let level = 1;
  let poleLists = 0;
  const say = (node: Nodes, said: Said) => report(startOf(node), said);
  const refuse = (node: Nodes, ...said: Said) => {
    say(node, said);
    return false;
  };
  const doubt = (place: Position, said: Said) => report(place, said, 'warning');
  /** Where some words stand in the source of a node; its start when they are not written so. */
  const placeIn = (node: Nodes, words: string): Position => {
    const start = node.position?.start.offset ?? 0;
    return positionAt(text, Math.max(start, text.indexOf(words, start)));
  };
  const checkHidden = (node: Nodes, words: string) => {
    const hidden = hiddenSign(words, text);
    if (hidden) say(node, hidden);
  };

  const checkComponent = (component: Component, [parent]: readonly Parents[]) => {
    const name = component.name ?? '';
    const node = component as unknown as Nodes;
    if (!Object.hasOwn(COMPONENTS, name)) return refuse(node, ...sayTag(name));
    for (const said of attributesOf(component)) say(node, said);
    const misplaced = sayPlace(component, parent);
    if (misplaced) say(node, misplaced);
    if (name === 'ListePoles' && ++poleLists === 2)
      say(node, ['<ListePoles> écrit plusieurs fois', 'gardez-en une seule']);
    for (const attribute of component.attributes) {
      if (typeof attribute.value !== 'string') continue;
      checkHidden(node, attribute.value);
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'date')
        references.dates.push({ date: attribute.value, ...placeOf(startOf(node)) });
    }
    return component.type === 'mdxJsxFlowElement';
  };

  const checkLink = (node: Link, [parent]: readonly Parents[]) => {
    const words = wordsOf(node);
    if (linkAllowed(node.url)) references.links.push({ url: node.url, text: words, ...placeOf(startOf(node)) });
    else say(node, [node.url === '' ? 'lien vide' : `lien interdit ${quoteValue(node.url)}`, REMEDY_LINK]);
    if (node.title)
      say(node, [`infobulle ${quoteValue(node.title)} sur un lien`, 'retirez-la : peu de lecteurs la voient']);
    // `[Le site(https://rtes.fr/)`: an address becomes a link by itself, whatever stands before it.
    const before = parent?.children[(parent.children as Nodes[]).indexOf(node) - 1];
    const opened = before?.type === 'text' ? /\[[^[\]]*\($/.exec(before.value)?.[0] : undefined;
    if (before && opened !== undefined) report(placeIn(before, opened), sayMissedLink(`${opened}${words})`));
  };

  const checkImage = (node: Image, [parent, above]: readonly Parents[]) => {
    const alone = parent?.type === 'paragraph' && parent.children.length === 1 && above?.type !== 'listItem';
    const { url, alt, title } = node;
    const said = sayPicture({ url, alt: alt ?? '', title: title ?? '', alone });
    if (said) say(node, said);
    references.images.push({ name: url, ...placeOf(startOf(node)) });
    for (const words of [alt, title]) if (words) checkHidden(node, words);
    // What is no picture beside the entry has been refused.
    return IMAGE_NAME.test(url);
  };

  const checkText = (node: Text, [parent, above]: readonly Parents[]) => {
    checkHidden(node, node.value);
    const missed = missedIn(node.value);
    if (missed) report(placeIn(node, missed.words), missed.said);
    for (const { words, said } of doubtsIn(node.value)) doubt(placeIn(node, words), said);
    if (parent?.type !== 'paragraph' || parent.children[0] !== node) return;
    // Some compilers take it for code: a no-break space is a space to them.
    if (above?.type === 'root' || above?.type === 'mdxJsxFlowElement')
      if (/^(?:import|export)(?![\p{L}\p{N}_-])/u.test(node.value)) say(node, sayCodeLine(node.value));
  };

  /** « Les élu*es et habitant*es »: the marks disappear, and what is between them leans. */
  const checkMarks = (node: Nodes, [parent]: readonly Parents[]) => {
    const siblings = (parent?.children ?? []) as Nodes[];
    const rank = siblings.indexOf(node);
    const [before, after] = [siblings[rank - 1], siblings[rank + 1]];
    if (before?.type !== 'text' || after?.type !== 'text') return;
    if (!/[\p{L}\p{N}]$/u.test(before.value) || !/^[\p{L}\p{N}]/u.test(after.value)) return;
    const source = text.slice(node.position?.start.offset, node.position?.end.offset);
    const mark = source.charAt(0);
    doubt(startOf(node), [
      `« ${mark} » dans un mot, ${quoteValue(`${lastWord(before.value)}${source}${firstWord(after.value)}`)} : il ne se verra pas`,
      `écrivez « élues et élus », « 3 × 4 » ; pour montrer le signe, « \\${mark} »`,
    ]);
  };

  const checkHeading = (node: Heading) => {
    const words = wordsOf(node);
    const { depth } = node;
    if (depth === 1)
      say(node, ['titre de premier niveau (#)', 'écrivez « ## », car le titre de la page vient du champ « titre »']);
    else if (depth > level + 1)
      say(node, [`niveau de titre sauté (de ${level} à ${depth})`, `écrivez « ${'#'.repeat(level + 1)} »`]);
    else if (words.replace(ANCHOR, '').trim() === '') say(node, ['titre vide', 'écrivez-le ou retirez la ligne']);
    level = depth;
    if (text.charAt(node.position?.start.offset ?? 0) !== '#')
      say(node, [
        '« --- » ou « === » sous un texte en fait un titre',
        'laissez une ligne vide avant, ou écrivez « ## »',
      ]);
    if (ANCHOR.test(words)) return;
    if (headingSlug(words) === '' && words.trim() !== '')
      say(node, [`titre sans lettre ni chiffre ${quoteValue(words)}`, 'écrivez-le en mots, ils font son adresse']);
    const missed = /\[#([^\]]*)\]\s*$/.exec(words)?.[1];
    if (missed === undefined) return;
    const form = headingSlug(missed) || 'mon-titre';
    const said: Said = [
      `ancre ${quoteValue(`#${missed}`)} mal formée`,
      `écrivez [#${form}], en minuscules sans accent`,
    ];
    report(placeIn(node, '[#'), said);
  };

  const checkTable = (node: Table) => {
    const columns = node.align?.length ?? 0;
    // Markdown aligns columns by a style written in the page, which the security policy refuses.
    node.align = node.align?.map(() => null);
    return (
      columns <= MAX_COLUMNS ||
      refuse(node, `tableau de ${columns} colonnes`, `au plus ${MAX_COLUMNS}, coupez-le en plusieurs tableaux`)
    );
  };

  /** Markdown adds the cells that a row lacks and drops those that it has in excess. */
  const checkRow = (node: TableRow, [table]: readonly Parents[]) => {
    const expected = table?.type === 'table' ? table.children[0]?.children.length : undefined;
    const cells = node.children.length;
    if (cells !== expected)
      say(node, [
        `ligne de tableau à ${cells} ${cells > 1 ? 'cellules' : 'cellule'} au lieu de ${expected}`,
        'écrivez-les toutes, vides au besoin',
      ]);
  };

  const refuseNote = (node: Nodes) =>
    refuse(node, 'note de bas de page', 'écrivez la phrase dans le texte, ou dans une <Note>');
  const refuseExpression = (node: Nodes & { value: string }) => refuse(node, ...sayExpression(`{${node.value}}`));
  const checks: {
    [T in Nodes['type']]?: (node: Extract<Nodes, { type: T }>, ancestors: readonly Parents[]) => unknown;
  } = {
    mdxJsxFlowElement: checkComponent,
    mdxJsxTextElement: checkComponent,
    image: checkImage,
    table: checkTable,
    link: checkLink,
    text: checkText,
    heading: checkHeading,
    tableRow: checkRow,
    emphasis: checkMarks,
    strong: checkMarks,
    delete: checkMarks,
    thematicBreak: (node) =>
      node.position?.start.offset !== 0 ||
      !text.startsWith('---') ||
      refuse(node, 'le texte commence par « --- »', 'retirez cette ligne, les champs sont déjà fermés'),
    listItem: (node) =>
      typeof node.checked !== 'boolean' ||
      refuse(node, 'case à cocher dans le texte', 'retirez « [ ] » ou « [x] » au début de la ligne'),
    mdxjsEsm: (node) => refuse(node, ...sayCodeLine(node.value)),
    mdxFlowExpression: refuseExpression,
    mdxTextExpression: refuseExpression,
    footnoteReference: refuseNote,
    footnoteDefinition: refuseNote,
    // Compilers disagree on where a definition may stand, so on where its address is hidden.
    definition: (node) =>
      refuse(
        node,
        `adresse de lien à part, après ${quoteValue(`[${node.label ?? node.identifier}]:`)}`,
        'écrivez l’adresse sur place, [texte](/adresse/) ; sinon, une espace avant le deux-points',
      ),
    // The definition is refused, where the address is written.
    linkReference: () => false,
    imageReference: () => false,
  };
  return (node: Nodes, ancestors: readonly Parents[]): boolean => {
    const check = checks[node.type] as ((node: Nodes, ancestors: readonly Parents[]) => unknown) | undefined;
    if (check) return check(node, ancestors) !== false;
    return PLAIN.has(node.type) || refuse(node, 'ce passage n’est pas du texte simple', REMEDY_TAG);
  };
}

const lastWord = (text: string) => /[\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
const firstWord = (text: string) => /^[\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';

/** What is wrong with the attributes of a component: they are its own, in letters. */
function* attributesOf({ name, attributes }: Component): Generator<Said> {
  const known = COMPONENTS[name ?? '']?.attributes ?? {};
  const seen = new Set<string>();
  let stranger = false;
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      stranger = true;
      yield [
        `attribut calculé sur <${name}>, du code interdit`,
        'écrivez les attributs en toutes lettres, entre guillemets droits',
      ];
      continue;
    }
    const form = Object.hasOwn(known, attribute.name) ? known[attribute.name] : undefined;
    const which = `attribut « ${attribute.name} »`;
    const write = `écrivez ${attribute.name}="${form?.example ?? ''}"`;
    stranger ||= !form;
    if (seen.has(attribute.name)) yield [`${which} écrit deux fois sur <${name}>`, 'gardez-en un seul'];
    else if (!form) {
      const names = Object.keys(known);
      yield [`${which} inconnu sur <${name}>`, names.length ? suggest(attribute.name, names) : 'retirez-le'];
    } else if (typeof attribute.value !== 'string') yield [`${which} de <${name}> qui n’est pas un texte`, write];
    else if (!form.pattern.test(attribute.value))
      yield [`${which} de <${name}> mal formé, ${quoteValue(attribute.value)}`, write];
    seen.add(attribute.name);
  }
  for (const [attribute, { required, example }] of Object.entries(known))
    if (required && !seen.has(attribute) && !stranger)
      yield [`attribut « ${attribute} » absent sur <${name}>`, `écrivez ${attribute}="${example}"`];
}

/** What is wrong with where a component stands, or with what stands in it. */
function sayPlace({ type, name, children }: Component, parent: Parents | undefined): Said | undefined {
  const inside = children as Nodes[];
  if (type === 'mdxJsxTextElement' || !HOLDERS.has(parent?.type ?? '')) return sayMisplaced(name ?? '');
  if (name === 'ListePoles' && inside.length > 0)
    return ['texte dans <ListePoles>', 'écrivez <ListePoles /> seule, et le texte après'];
  if (name === 'Tableau' && (inside.length !== 1 || inside[0]?.type !== 'table'))
    return ['<Tableau> sans un tableau et un seul', 'mettez-y un tableau, et le reste du texte après </Tableau>'];
  return undefined;
}
