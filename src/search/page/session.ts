import { alleger } from '../index/lighten.ts';
import type { Etat } from '../query/address.ts';
import { corriger, proches } from '../query/correct.ts';
import { decouper } from '../words/words.ts';
import { lireRequete, type Requete } from '../query/query.ts';
import { filtrer, type Facettes } from '../index/facet-table.ts';
import { Panne, type Moteur } from './engine.ts';

export interface Reponse {
  /** Results, filtered and sorted. */
  rangs: number[];
  /** How many there would be without any filter. */
  sansFiltre: number;
  /** All that the filters choose from. */
  parmi: readonly number[];
  requete?: Requete;
  /** The question as it was answered, when a word of it was corrected. */
  corrigee?: string;
  /** Places where there is nothing, as a sentence says them; for a département or a town, its region answers. */
  replis: { lieu: string; region: boolean }[];
  /** Words that no text holds, as typed. */
  absents: string[];
  /** The question is mostly about these: few results, the nearest. */
  courte?: boolean;
  /** Under these filters nothing answers the whole question: what comes nearest. */
  large?: boolean;
  /** For a former region, the rank in the list of the first result that is not its own. */
  ailleurs?: number;
  /** Nearest words, when nothing was found. */
  neighbours: string[];
  /** Why there is nothing to look for: only common words, or no word at all. */
  creuse?: 'courants' | 'sans-mot';
}

interface Lecture extends Omit<Reponse, 'rangs' | 'sansFiltre' | 'parmi'> {
  trouves: readonly number[];
  justes: ReadonlySet<number>;
}

/**
 * Answers one state of the page. A question is answered once: its filters and its order apply to all that matches,
 * and only then is the list cut to what answers enough of the question, unless nothing else is left.
 */
export async function repondre(etat: Etat, moteur: Moteur): Promise<Reponse> {
  const { facettes } = await moteur.tables();
  if (etat.q === '') {
    const rangs = trier(filtrer(facettes.tous, etat.choix, facettes), etat, facettes);
    return { rangs, sansFiltre: facettes.tous.length, parmi: facettes.tous, replis: [], absents: [], neighbours: [] };
  }
  const { trouves, justes, ...reste } = await moteur.unique(`question ${String(etat.exact)} ${etat.q}`, () =>
    chercher(etat, moteur),
  );
  const filtres = filtrer(trouves, etat.choix, facettes);
  const gardes = filtres.filter((rang) => justes.has(rang));
  const large = gardes.length === 0 && filtres.length > 0;
  const rangs = trier(large ? filtres : gardes, etat, facettes);
  const [lieu, autre] = reste.requete?.lieux ?? [];
  const ancienne = etat.tri === 'pertinence' && !autre ? lieu?.ancienne : undefined;
  const chezElle = ancienne === undefined ? [] : rangs.filter((r) => facettes.de(r, 'region').includes(ancienne));
  const dAilleurs = ancienne === undefined ? [] : rangs.filter((r) => !facettes.de(r, 'region').includes(ancienne));
  return {
    ...reste,
    rangs: ancienne === undefined ? rangs : [...chezElle, ...dAilleurs],
    ...(chezElle.length > 0 && dAilleurs.length > 0 && { ailleurs: chezElle.length }),
    sansFiltre: justes.size,
    parmi: large ? trouves : [...justes],
    large,
  };
}

function trier(rangs: number[], { tri }: Etat, facettes: Facettes): number[] {
  if (tri === 'guide') rangs.sort((a, b) => a - b);
  if (tri === 'date') rangs.sort((a, b) => facettes.rangDate(a) - facettes.rangDate(b) || a - b);
  return rangs;
}

async function chercher({ q, exact }: Etat, moteur: Moteur): Promise<Lecture> {
  const { lexique } = await moteur.tables();
  const ecrits = new Map(decouper(q).map(({ forme, debut, fin }) => [forme, q.slice(debut, fin)]));
  const lue = alleger(lireRequete(q, lexique), lexique.frequents);
  const requete = { ...lue, laisses: lue.laisses.map((forme) => ecrits.get(forme) ?? forme) };
  if (requete.concepts.length === 0)
    return {
      trouves: [],
      justes: new Set(),
      requete,
      replis: [],
      absents: [],
      neighbours: [],
      creuse: requete.ignores.length > 0 ? 'courants' : 'sans-mot',
    };
  const classement = await moteur.classer(requete);
  const premiere: Lecture = {
    trouves: classement.rangs,
    justes: classement.justes,
    courte: classement.courte,
    requete,
    replis: classement.replis.map((c) => ({ lieu: c.lieu ?? `pour ${c.forme}`, region: c.repli !== undefined })),
    absents: classement.inconnus.map((c) => c.forme),
    neighbours: [],
  };
  if (premiere.absents.length === 0) return premiere;
  const mots = await moteur.mots();
  // A word that the texts hold and the index does not: a piece of it is missing.
  if (premiere.absents.some((forme) => mots.has(forme))) throw new Panne('index');
  const formes = [...mots.keys()];
  const neighbours = [...new Set(premiere.absents.flatMap((forme) => proches(forme, formes, 4)))]
    .slice(0, 5)
    .map((forme) => mots.get(forme) ?? forme);
  // An acronym and a short proper name are meant as they are written.
  const propre = (ecrit = '') => /^\p{Lu}[\p{Ll}\p{Lu}]{0,3}$|^\p{Lu}{2,6}$/u.test(ecrit);
  const justes = new Map(
    premiere.absents.flatMap((forme) => {
      const juste = exact || propre(ecrits.get(forme)) ? undefined : corriger(forme, mots, ecrits.get(forme));
      return juste === undefined ? [] : [[forme, juste] as const];
    }),
  );
  premiere.absents = premiere.absents.map((forme) => ecrits.get(forme) ?? forme);
  if (justes.size === 0) return { ...premiere, neighbours };
  const corrigee = remplacer(q, justes);
  const seconde = await chercher({ q: corrigee, choix: {}, tri: 'pertinence', exact: true }, moteur);
  return seconde.trouves.length > 0 ? { ...seconde, neighbours, corrigee } : { ...premiere, neighbours };
}

/** The question with each misspelled word replaced. */
function remplacer(question: string, justes: ReadonlyMap<string, string>): string {
  let resultat = '';
  let fin = 0;
  for (const mot of decouper(question)) {
    const juste = justes.get(mot.forme);
    if (juste === undefined) continue;
    resultat += question.slice(fin, mot.debut) + juste;
    fin = mot.fin;
  }
  return resultat + question.slice(fin);
}
