import { CITATION_MAX_WORDS, MAX_AUTHORS, type TemoignageData } from '../schema/temoignage.ts';
import type { Role, TypeStructure } from '../schema/vocabulary.ts';
import { slug } from '../model/routes.ts';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { openAnswers, type Reader, type Remark } from './answers.ts';
import { findOption, isNoAnswer } from './choices.ts';
import { BODY_WORDS, countWords } from '../check/rules/temoignages.ts';
import { quoteValue } from '../check/values.ts';
import { cleanLine, foreignLetters, frenchQuotes, withoutQuotes } from './clean.ts';
import { readDate } from './date.ts';
import { question, type Answers, type Key, type Lists } from './questions.ts';

export type TemoignageFields = Omit<TemoignageData, 'section' | 'ordre'>;
type Author = TemoignageFields['auteurs'][number];
export interface Understood {
  /** Everything that was understood, whole only if `complete`. */
  fields: Partial<TemoignageFields>;
  body: string;
  remarks: Remark[];
  complete: boolean;
}

/** What is already published, so that a person or a structure is written the same way everywhere. */
export interface KnownNames {
  personnes: readonly string[];
  structures: readonly string[];
}

/** Turns answers into the fields of a testimony, and says what is missing or wrong. The same answers give the same fields. */
export function understand(
  answers: Answers,
  lists: Lists,
  known: KnownNames = { personnes: [], structures: [] },
): Understood {
  const l = openAnswers(answers);
  const nom = readStructure(l, known.structures);
  const [type] = l.choose('type', lists.types) as [TypeStructure?];
  const [role] = l.choose('role', lists.roles) as [Role?];
  const auteurs = readAuthors(l, lists, known);
  const [region] = l.choose('region', lists.regions);
  const [departement] = l.choose('departement', lists.departements);
  const date = readDay(l);
  const citations = readQuotations(l);
  const body = readBody(l);
  const titre = l.line('titre').replace(/(?<!\.)\.$/, '');
  if (titre !== '' && citations.some((c) => slug(c.texte) === slug(titre)))
    l.say('titre', 'error', 'il répète la citation : dites l’idée avec vos mots');
  const leviers = l.choose('leviers', lists.leviers);
  const themes = l.choose('themes', lists.themes);
  const poles = l.choose('poles', lists.poles);
  const [document = CONTRIBUTIONS] = l.choose('source', lists.sources);
  const pages = readPages(l);
  readConsent(l);

  const given: Partial<Record<Key, boolean>> = {
    nom: cleanLine(l.raw('nom')).text !== '',
    fonction: cleanLine(l.raw('fonction')).text !== '',
    structure: nom !== '',
    type: type !== undefined,
    role: role !== undefined,
    date: date !== undefined,
    citation1: citations.length > 0,
    texte: /[\p{L}\p{N}]/u.test(body),
    titre: /[\p{L}\p{N}]/u.test(titre),
    leviers: leviers.length > 0,
    themes: themes.length > 0,
  };
  for (const [key, there] of Object.entries(given)) l.require(key as Key, there);

  const fields: Partial<TemoignageFields> = {
    ...(titre !== '' && { titre }),
    ...(citations.length > 0 && { citations }),
    ...(auteurs.length > 0 && { auteurs }),
    ...(nom !== '' && type !== undefined && { structure: { nom, type } }),
    ...(role !== undefined && { role }),
    ...(region !== undefined && { region }),
    ...(departement !== undefined && { departement }),
    ...(leviers.length > 0 && { leviers }),
    ...(themes.length > 0 && { themes }),
    ...(poles.length > 0 && { poles }),
    source: { document, ...pages },
    ...(date !== undefined && { date }),
  };
  const remarks = l.close();
  return { fields, body, remarks, complete: !remarks.some((r) => r.severity === 'missing' || r.severity === 'error') };
}

function readAuthors(l: Reader, lists: Lists, known: KnownNames): Author[] {
  const authors: Author[] = [];
  const add = (key: Key, nom: string, rest: Omit<Author, 'nom'>) => {
    // A name that is written in another way leads to the same page: the site's own way is taken. One that only looks
    // like it stays as it was typed: it may be somebody else.
    const already = known.personnes.find((name) => slug(name) === slug(nom));
    if (already !== undefined && already !== nom)
      l.say(key, 'note', `« ${nom} » est écrit « ${already} » sur le site : c’est cette graphie qui a été prise`);
    if (!/\s/.test(nom)) l.say(key, 'warning', `« ${nom} » : écrivez le prénom et le nom`);
    authors.push({ nom: already ?? nom, ...rest });
  };
  const nom = l.line('nom');
  const fonction = l.line('fonction');
  if (slug(nom) !== '') add('nom', nom, { fonction });
  else if (nom !== '') l.say('nom', 'error', 'ce nom n’a aucune lettre de l’alphabet latin');
  const key = 'autresPersonnes';
  for (const line of l.text(key).split('\n')) {
    const written = line.replace(/^[-*]\s*/, '').trim();
    if (isNoAnswer(written)) continue;
    const [who = '', ...more] = written.split(/\s*;\s*/);
    const [name = '', ...said] = who.split(/\s*[,:]\s*|\s+–\s+/);
    l.checkLine(key, written, question('nom').max + question('fonction').max + question('structure').max);
    if (said.join('') === '' || slug(name) === '')
      l.say(key, 'error', `${quoteValue(written)} : écrivez « Prénom Nom, fonction »`);
    else add(key, name, { fonction: frenchQuotes(said.join(', ')), ...readOwn(l, key, more, lists) });
  }
  if (authors.length > MAX_AUTHORS)
    l.say(key, 'error', `${authors.length} personnes : au plus trois dans un témoignage`);
  if (new Set(authors.map((a) => slug(a.nom))).size < authors.length)
    l.say(key, 'error', 'la même personne est écrite deux fois');
  return authors.slice(0, MAX_AUTHORS);
}

/** The structure, its type and the role of somebody who speaks with others, in any order, as far as they are said. */
function readOwn(l: Reader, key: Key, parts: readonly string[], lists: Lists): Pick<Author, 'role' | 'structure'> {
  const role = parts.map((part) => findOption(part, lists.roles)).find(Boolean)?.value as Role | undefined;
  const type = parts.map((part) => findOption(part, lists.types)).find(Boolean)?.value as TypeStructure | undefined;
  const nom = parts.find((part) => !findOption(part, lists.roles) && !findOption(part, lists.types));
  if ((nom === undefined) !== (type === undefined))
    l.say(
      key,
      'error',
      `${quoteValue(parts.join(' ; '))} : écrivez la structure et son type, « Ville de Valmont ; commune »`,
    );
  return { ...(role && { role }), ...(nom !== undefined && type && { structure: { nom: frenchQuotes(nom), type } }) };
}

function readStructure(l: Reader, known: readonly string[]): string {
  const written = l.line('structure');
  const already = known.find((name) => slug(name) === slug(written));
  if (already !== undefined && already !== written)
    l.say('structure', 'note', `écrite « ${already} », comme ailleurs sur le site`);
  return already ?? written;
}

function readDay(l: Reader): string | undefined {
  const written = l.text('date');
  const date = readDate(written);
  if (written !== '' && date === undefined)
    l.say('date', 'error', `${quoteValue(written)} n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »`);
  else if (/\D\d\d$/.test(written) && !/\d{4}/.test(written))
    l.say('date', 'warning', `« ${written} » a été lu ${date ?? ''} : vérifiez`);
  return date;
}

function readQuotations(l: Reader): TemoignageFields['citations'] {
  const citations: TemoignageFields['citations'] = [];
  for (const key of ['citation1', 'citation2', 'citation3'] as const) {
    const texte = frenchQuotes(withoutQuotes(l.text(key).replace(/^>\s?/gm, '').replace(/\s+/g, ' ')));
    if (texte === '') continue;
    doubtLetters(l, key, texte);
    const words = countWords(texte);
    const tooLong = `${words} mots : au plus ${CITATION_MAX_WORDS} ; coupez avec […], ou faites-en deux citations`;
    if (words === 0) l.say(key, 'error', 'aucun mot : écrivez la phrase telle qu’elle a été dite');
    else if (words > CITATION_MAX_WORDS) l.say(key, 'error', tooLong);
    else citations.push({ id: `c${citations.length + 1}` as 'c1', texte });
  }
  return citations;
}

function readBody(l: Reader): string {
  const body = frenchQuotes(l.text('texte'));
  const words = countWords(body);
  const { min, max } = BODY_WORDS;
  if (words > 2 * max)
    l.say('texte', 'error', `${words} mots : de ${min} à ${max} ; gardez l’essentiel, avec tous les chiffres`);
  else if (words > max) l.say('texte', 'warning', `${words} mots : au plus ${max} d’ordinaire`);
  else if (words > 0 && words < min)
    l.say('texte', 'warning', `${words} mot${words > 1 ? 's' : ''} : au moins ${min} d’ordinaire`);
  doubtLetters(l, 'texte', body);
  return body;
}

/** Another alphabet may be meant, or be letters that look like ours. */
function doubtLetters(l: Reader, key: Key, text: string) {
  const letters = foreignLetters(text).slice(0, 8).join(' ');
  if (letters !== '')
    l.say(key, 'warning', `des lettres d’un autre alphabet (${letters}) : vérifiez qu’elles sont voulues`);
}

/** « 19 », « p. 12-13 », « pages 12 et 13 ». */
function readPages(l: Reader): { page?: number; pageFin?: number } {
  const written = l.text('page');
  const [, first, last] =
    /^(?:p(?:ages?|p)?\.?\s*)?([1-9]\d{0,2})(?:\s*(?:-|–|à|et|,)\s*([1-9]\d{0,2}))?$/i.exec(written) ?? [];
  if (written !== '' && (first === undefined || Number(last ?? Infinity) <= Number(first)))
    l.say(
      'page',
      'error',
      `${quoteValue(written)} n’est pas un numéro de page : écrivez par exemple « 19 », ou « 12-13 »`,
    );
  return {
    ...(first !== undefined && { page: Number(first) }),
    ...(last !== undefined && { pageFin: Number(last) }),
  };
}

function readConsent(l: Reader) {
  const consent = l.raw('accord').trim();
  if (!/\[\s*x\s*\]/i.test(consent) && !/^(?:oui|o|yes|y|true|x|donné|accordé)\b/i.test(consent))
    l.say('accord', 'missing', 'cochez la case : rien n’est publié sans l’accord de la personne citée');
}
