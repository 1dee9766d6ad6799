import type { Heading, Image, Link, Nodes, Parents, TableRow, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { ANCHOR } from '../render/anchors.ts';
import { COMPOSANTS } from '../render/components.ts';
import { NOM_IMAGE } from '../render/image-file.ts';
import { headingSlug } from '../model/routes.ts';
import { REMEDY_TAG, sayCodeLine, sayExpression, sayMisplaced, sayTag, type Place, type Said } from './messages/mdx.ts';
import { suggest } from './nearest.ts';
import type { Position } from './problem.ts';
import { hiddenSign } from './rules/characters.ts';
import { critiquerImage, EXEMPLE_IMAGE, type ImageEcrite } from './rules/images.ts';
import { critiquerRangee } from './tables.ts';
import { citer } from './values.ts';

/** A link of a body, with the place where it is written. */
export interface BodyLink extends Position {
  url: string;
  /** The words of the link, decoded. */
  text: string;
}
/** What a body refers to. */
export interface References {
  links: BodyLink[];
  images: ImageEcrite[];
  /** The dates of the notes. */
  dates: (Position & { date: string })[];
}

/** Reports a mistake at a place of the body. */
export type Report = (place: Place, message: string, remedy: string) => void;

interface Reading {
  text: string;
  references: References;
  placeOf: (place: Place) => Position;
  report: Report;
}

/** What a link may start with: a page of the site, an anchor, the web, an address to write to. */
const LINK = /^(?:https?:\/\/[^/]|mailto:[^@]+@|\/(?![/\\])|#.)/i;
export const linkAllowed = (url: string) => LINK.test(url) && !/[\p{Cc}\s\\]/u.test(url);
export const REMEDY_LINK = 'un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »';

/** A link that Markdown does not see as one, and leaves as it is typed. */
const MISSED_LINK = /\]\s?\((?:\/|#|https?:|mailto:)[^)]*\)|\]\[[^\]\n]+\]/;

/** What is Markdown and nothing else: a mark, words, a block. Whatever is neither here nor below is refused. */
const PLAIN = new Set<string>([
  'paragraph',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'table',
  'tableCell',
]);

/** What may hold a component: it is a block, and no block stands in a sentence, a heading or a table. */
const HOLDERS = new Set(['root', 'mdxJsxFlowElement', 'blockquote', 'listItem']);

export const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? (node.children as Nodes[]).map(wordsOf).join('') : '';

const startOf = (node: { position?: { start: Place } | undefined }): Place =>
  node.position?.start ?? { line: 1, column: 1 };

/**
 * What checks one node after another of a body, in its order: says what is wrong, gathers what it refers to, and
 * answers whether the node stays. Only what is named here stays.
 */
export function nodeChecker({ text, references, placeOf, report }: Reading) {
  let level = 1;
  let poleLists = 0;
  const say = (node: Nodes, [message, remedy]: Said) => report(startOf(node), message, remedy);
  const sourceAt = (node: Nodes) => text.slice(node.position?.start.offset ?? 0, (node.position?.end.offset ?? 0) + 1);
  const checkHidden = (node: Nodes, words: string) => {
    const hidden = hiddenSign(words, text);
    if (hidden) say(node, hidden);
  };

  const checkComponent = (node: MdxJsxFlowElement | MdxJsxTextElement, parents: readonly Parents[]) => {
    const name = node.name ?? '';
    const here = node as unknown as Nodes;
    const component = Object.hasOwn(COMPOSANTS, name) ? COMPOSANTS[name] : undefined;
    if (!component) {
      say(here, sayTag(name));
      return false;
    }
    for (const said of attributesOf(node)) say(here, said);
    const place = saidOfPlace(node, parents[0]);
    if (place) say(here, place);
    if (name === 'ListePoles' && ++poleLists === 2)
      say(here, ['<ListePoles> écrit plusieurs fois', 'gardez-en une seule']);
    for (const attribute of node.attributes) {
      if (typeof attribute.value !== 'string') continue;
      checkHidden(here, attribute.value);
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'date')
        references.dates.push({ date: attribute.value, ...placeOf(startOf(here)) });
    }
    return node.type === 'mdxJsxFlowElement';
  };

  const checkLink = (node: Link) => {
    if (linkAllowed(node.url)) references.links.push({ url: node.url, text: wordsOf(node), ...placeOf(startOf(node)) });
    else say(node, [node.url === '' ? 'lien vide' : `lien interdit ${citer(node.url)}`, REMEDY_LINK]);
    if (node.title) say(node, [`infobulle ${citer(node.title)} sur un lien`, 'retirez-la : peu de lecteurs la voient']);
    return true;
  };

  const checkImage = (node: Image, [parent, above]: readonly Parents[]) => {
    const alone = parent?.type === 'paragraph' && parent.children.length === 1 && above?.type !== 'listItem';
    const { url, alt, title } = node;
    const said = critiquerImage({ url, alt: alt ?? '', title: title ?? '', seule: alone });
    if (said) say(node, said);
    if (NOM_IMAGE.test(url)) references.images.push({ nom: url, ...placeOf(startOf(node)) });
    for (const words of [alt, title]) if (words) checkHidden(node, words);
    return true;
  };

  const checkText = (node: Text, [parent, above]: readonly Parents[]) => {
    checkHidden(node, node.value);
    const missed = MISSED_LINK.exec(node.value)?.[0];
    if (missed !== undefined)
      report(
        placeIn(text, node, missed),
        `lien mal écrit ${citer(missed)}`,
        'écrivez [texte du lien](/adresse/), sans espace entre les deux ni dans l’adresse',
      );
    // Some compilers take it for code: a no-break space is a space to them.
    const first = parent?.type === 'paragraph' && parent.children[0] === node;
    if (first && (above?.type === 'root' || above?.type === 'mdxJsxFlowElement'))
      if (/^(?:import|export)(?![\p{L}\p{N}_-])/u.test(node.value)) say(node, sayCodeLine(node.value));
    return true;
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
    if (ANCHOR.test(words)) return true;
    if (headingSlug(words) === '' && words.trim() !== '')
      say(node, [`titre sans lettre ni chiffre ${citer(words)}`, 'écrivez-le en mots, ils font son adresse']);
    const missed = /\[#([^\]]*)\]\s*$/.exec(words)?.[1];
    if (missed !== undefined) {
      const form = headingSlug(missed) || 'mon-titre';
      report(
        placeIn(text, node, '[#'),
        `ancre ${citer(`#${missed}`)} mal formée`,
        `écrivez [#${form}], en minuscules sans accent`,
      );
    }
    return true;
  };

  const checkRow = (node: TableRow, [table]: readonly Parents[]) => {
    const said = critiquerRangee(node, table);
    if (said) say(node, said);
    return true;
  };

  return (node: Nodes, parents: readonly Parents[]): boolean => {
    const refuse = (...said: Said) => {
      say(node, said);
      return false;
    };
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return checkComponent(node as MdxJsxFlowElement | MdxJsxTextElement, parents);
      case 'link':
        return checkLink(node);
      case 'image':
        return checkImage(node, parents);
      case 'text':
        return checkText(node, parents);
      case 'heading':
        return checkHeading(node);
      case 'tableRow':
        return checkRow(node, parents);
      case 'listItem':
        return typeof node.checked !== 'boolean'
          ? true
          : refuse('case à cocher dans le texte', 'retirez « [ ] » ou « [x] » au début de la ligne');
      case 'mdxjsEsm':
        return refuse(...sayCodeLine(node.value));
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return refuse(...sayExpression(sourceAt(node)));
      case 'footnoteReference':
      case 'footnoteDefinition':
        return refuse('note de bas de page', 'écrivez la phrase dans le texte, ou dans une <Note>');
      case 'definition':
        // Compilers disagree on where a definition may stand, so on where its address is hidden.
        return refuse(
          `adresse de lien à part, après ${citer(`[${node.label ?? node.identifier}]:`)}`,
          'écrivez l’adresse sur place, [texte](/adresse/) ; sinon, une espace avant le deux-points',
        );
      case 'imageReference':
        return refuse('image écrite en deux fois', `écrivez ${EXEMPLE_IMAGE}`);
      case 'linkReference':
        // Its definition is refused, where its address is written.
        return false;
      default:
        return PLAIN.has(node.type) || refuse('ce passage n’est pas du texte simple', REMEDY_TAG);
    }
  };
}

/** Where some words stand in the source of a node; its start when they are not written so. */
function placeIn(text: string, node: Nodes, words: string): Place {
  const start = node.position?.start.offset ?? 0;
  const offset = Math.max(start, text.indexOf(words, start));
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What is wrong with the attributes of a component: they are its own, in letters. */
function* attributesOf({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): Generator<Said> {
  const known = COMPOSANTS[name ?? '']?.attributs ?? {};
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
    const write = `écrivez ${attribute.name}="${form?.exemple ?? ''}"`;
    stranger ||= !form;
    if (seen.has(attribute.name)) yield [`${which} écrit deux fois sur <${name}>`, 'gardez-en un seul'];
    else if (!form) {
      const names = Object.keys(known);
      yield [`${which} inconnu sur <${name}>`, names.length ? suggest(attribute.name, names) : 'retirez-le'];
    } else if (typeof attribute.value !== 'string') yield [`${which} de <${name}> qui n’est pas un texte`, write];
    else if (!form.motif.test(attribute.value))
      yield [`${which} de <${name}> mal formé, ${citer(attribute.value)}`, write];
    seen.add(attribute.name);
  }
  for (const [attribute, { obligatoire, exemple }] of Object.entries(known))
    if (obligatoire && !seen.has(attribute) && !stranger)
      yield [`attribut « ${attribute} » absent sur <${name}>`, `écrivez ${attribute}="${exemple}"`];
}

/** What is wrong with where a component stands, or with what stands in it. */
function saidOfPlace(node: MdxJsxFlowElement | MdxJsxTextElement, parent: Parents | undefined): Said | undefined {
  const name = node.name ?? '';
  const inside = node.children as Nodes[];
  if (node.type === 'mdxJsxTextElement' || !HOLDERS.has(parent?.type ?? '')) return sayMisplaced(name);
  if (name === 'ListePoles' && inside.length > 0)
    return ['texte dans <ListePoles>', 'écrivez <ListePoles /> seule, et le texte après'];
  if (name === 'Tableau' && (inside.length !== 1 || inside[0]?.type !== 'table'))
    return ['<Tableau> sans un tableau et un seul', 'mettez-y un tableau, et le reste du texte après </Tableau>'];
  return undefined;
}
