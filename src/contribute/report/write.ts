import { inert, show } from '../inert.ts';

/** A page on which a testimony will be read. */
export interface ReadingPage {
  what: string;
  address: string;
}
/** A search that was tried on the built site, and the rank of the voice among its results; none if it is not there. */
export interface TriedSearch {
  q: string;
  rank?: number;
}
/** A testimony as a card shows it. */
export interface TemoignageCard {
  titre: string;
  citations: string[];
  auteurs: { nom: string; fonction: string }[];
  /** The structure, where and when. */
  setting: string;
  words: number;
}
/** One file of the content that a pull request adds (`A`), changes (`M`) or takes away (`D`). */
export interface ReportPart {
  status: 'A' | 'M' | 'D';
  path: string;
  card?: TemoignageCard;
  places?: ReadingPage[];
  searches?: TriedSearch[];
  /** What the address of a page taken away leads to: `''` nowhere, `retire` its withdrawal, or another address. */
  becomes?: string;
}
/**
 * What a run without rights found of a pull request: facts only. That run may have been tampered with by what it
 * runs, so the words around these facts are ours, and each fact is shown without effect.
 */
export interface Report {
  errors: string[];
  doubts: string[];
  /** Problems left out. */
  others: number;
  parts: ReportPart[];
}

const ordinal = (rank: number) => (rank === 1 ? '1er' : `${rank}e`);
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

/** The report on a pull request: what is wrong, what each new voice looks like, where it will be read and found. */
export function writeReport({ errors, doubts, others, parts }: Report): string {
  const texts = [
    '## Ce que change cette proposition',
    errors.length > 0 ? `### À corriger avant de publier\n\n${bullets(errors.map((e) => inert(e)))}` : '',
    doubts.length > 0 ? `### À vérifier\n\n${bullets(doubts.map((d) => inert(d)))}` : '',
    others > 0 ? `… et ${others} ${others > 1 ? 'autres problèmes' : 'autre problème'}, dans « Files changed ».` : '',
    ...parts.map(writePart),
    parts.length === 0 ? 'Aucun fichier de `content/` ne change.' : '',
  ];
  return `${texts.filter(Boolean).join('\n\n')}\n`;
}

function writePart({ status, path, card, places, searches, becomes }: ReportPart): string {
  if (status === 'D') return `### Retiré : ${show(path)}\n\n${sayWithdrawal(path, becomes)}`.trimEnd();
  if (!card) return `### ${status === 'A' ? 'Nouveau' : 'Modifié'} : ${show(path)}`;
  return [
    `### ${status === 'A' ? 'Nouveau témoignage' : 'Témoignage modifié'}`,
    show(path),
    writeCard(card),
    places
      ? `Il se lira sur ces pages :\n\n${bullets(places.map((p) => `${inert(p.what)} : ${show(p.address)}`))}`
      : '',
    searches
      ? `Les recherches essayées :\n\n${bullets(searches.map(saySearch))}`
      : 'Le site ne s’est pas construit : les recherches n’ont pas été essayées.',
    'À relire à côté de la source : citation mot à mot, reste fidèle et complet, leviers et thèmes justes, accord de la personne citée.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const saySearch = ({ q, rank }: TriedSearch) =>
  `${show(q)} : ${rank === undefined ? 'ne le trouve pas' : `${ordinal(rank)} résultat`}`;

const writeCard = ({ titre, citations, auteurs, setting, words }: TemoignageCard) =>
  [
    `> **${inert(titre)}**`,
    ...citations.map((c) => `> « ${inert(c)} »`),
    `> ${auteurs.map((a) => `**${inert(a.nom)}**, ${inert(a.fonction)}`).join(' ; ')}  \n> ${inert(setting)}`,
    `> Le reste du propos : ${words} mot${words > 1 ? 's' : ''}.`,
  ].join('\n>\n');

/** A page that goes must leave a word at its address. */
function sayWithdrawal(path: string, becomes: string | undefined): string {
  if (becomes === undefined) return '';
  if (becomes === 'retire') return 'Son adresse reste, et dit qu’elle a été retirée.';
  if (becomes !== '') return `Son adresse mène maintenant à ${show(becomes)}.`;
  const id = path.replace(/^content\/|\.mdx$/g, '');
  return `**Son adresse ne mènerait plus nulle part.** Ajoutez à \`content/redirections.yaml\` une ligne ${show(`- id: ${id}`)}, avec \`vers:\` si la page a été renommée, ou \`retire:\` et la date.`;
}
