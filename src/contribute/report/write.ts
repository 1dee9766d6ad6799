import { inerte, montrer } from '../inert.ts';

/** A page on which a testimony will be read. */
export interface Place {
  quoi: string;
  adresse: string;
}
/** A search that was tried on the built site, and the rank of the voice among its results; none if it is not there. */
export interface Recherche {
  q: string;
  rang?: number;
}
/** A testimony as a card shows it. */
export interface Carte {
  titre: string;
  citations: string[];
  auteurs: { nom: string; fonction: string }[];
  /** The structure, where and when. */
  cadre: string;
  mots: number;
}
/** One file of the content that a pull request adds (`A`), changes (`M`) or takes away (`D`). */
export interface PartieRapport {
  genre: 'A' | 'M' | 'D';
  path: string;
  carte?: Carte;
  places?: Place[];
  recherches?: Recherche[];
  /** What the address of a page taken away leads to: `''` nowhere, `retire` its withdrawal, or another address. */
  devient?: string;
}
/**
 * What a run without rights found of a pull request: facts only. That run may have been tampered with by what it
 * runs, so the words around these facts are ours, and each fact is shown without effect.
 */
export interface Rapport {
  erreurs: string[];
  doutes: string[];
  /** Problems left out. */
  autres: number;
  parties: PartieRapport[];
}

const ordinal = (rang: number) => (rang === 1 ? '1er' : `${rang}e`);
const puces = (lignes: readonly string[]) => lignes.map((ligne) => `- ${ligne}`).join('\n');

/** The report on a pull request: what is wrong, what each new voice looks like, where it will be read and found. */
export function ecrireRapport({ erreurs, doutes, autres, parties }: Rapport): string {
  const textes = [
    '## Ce que change cette proposition',
    erreurs.length > 0 ? `### À corriger avant de publier\n\n${puces(erreurs.map((e) => inerte(e)))}` : '',
    doutes.length > 0 ? `### À vérifier\n\n${puces(doutes.map((d) => inerte(d)))}` : '',
    autres > 0 ? `… et ${autres} ${autres > 1 ? 'autres problèmes' : 'autre problème'}, dans « Files changed ».` : '',
    ...parties.map(ecrirePartie),
    parties.length === 0 ? 'Aucun fichier de `content/` ne change.' : '',
  ];
  return `${textes.filter(Boolean).join('\n\n')}\n`;
}

function ecrirePartie({ genre, path, carte, places, recherches, devient }: PartieRapport): string {
  if (genre === 'D') return `### Retiré : ${montrer(path)}\n\n${direRetrait(path, devient)}`.trimEnd();
  if (!carte) return `### ${genre === 'A' ? 'Nouveau' : 'Modifié'} : ${montrer(path)}`;
  return [
    `### ${genre === 'A' ? 'Nouveau témoignage' : 'Témoignage modifié'}`,
    montrer(path),
    ecrireCarte(carte),
    places
      ? `Il se lira sur ces pages :\n\n${puces(places.map((p) => `${inerte(p.quoi)} : ${montrer(p.adresse)}`))}`
      : '',
    recherches
      ? `Les recherches essayées :\n\n${puces(recherches.map(direRecherche))}`
      : 'Le site ne s’est pas construit : les recherches n’ont pas été essayées.',
    'À relire à côté de la source : citation mot à mot, reste fidèle et complet, leviers et thèmes justes, accord de la personne citée.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const direRecherche = ({ q, rang }: Recherche) =>
  `${montrer(q)} : ${rang === undefined ? 'ne le trouve pas' : `${ordinal(rang)} résultat`}`;

const ecrireCarte = ({ titre, citations, auteurs, cadre, mots }: Carte) =>
  [
    `> **${inerte(titre)}**`,
    ...citations.map((c) => `> « ${inerte(c)} »`),
    `> ${auteurs.map((a) => `**${inerte(a.nom)}**, ${inerte(a.fonction)}`).join(' ; ')}  \n> ${inerte(cadre)}`,
    `> Le reste du propos : ${mots} mot${mots > 1 ? 's' : ''}.`,
  ].join('\n>\n');

/** A page that goes must leave a word at its address. */
function direRetrait(path: string, devient: string | undefined): string {
  if (devient === undefined) return '';
  if (devient === 'retire') return 'Son adresse reste, et dit qu’elle a été retirée.';
  if (devient !== '') return `Son adresse mène maintenant à ${montrer(devient)}.`;
  const id = path.replace(/^content\/|\.mdx$/g, '');
  return `**Son adresse ne mènerait plus nulle part.** Ajoutez à \`content/redirections.yaml\` une ligne ${montrer(`- id: ${id}`)}, avec \`vers:\` si la page a été renommée, ou \`retire:\` et la date.`;
}
