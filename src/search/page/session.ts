import { alleger } from '../index/lighten.ts';
import type { Etat } from '../query/address.ts';
import { corriger, proches } from '../query/correct.ts';
import { decouper } from '../words/words.ts';
import { lireRequete, type Requete } from '../query/query.ts';
import { compterFacettes, filtrer } from '../index/facet-table.ts';
import type { Facette } from '../types.ts';
import { Panne, type Moteur } from './engine.ts';

export interface Reponse {
  /** Results, filtered and sorted. */
  rangs: number[];
  /** How many there would be without any filter. */
  sansFiltre: number;
  comptes: Record<Facette, Map<string, number>>;
  requete?: Requete;
  /** The question as it was answered, when a word of it was corrected. */
  corrigee?: string;
  /** Places where there is nothing, as a sentence says them; for a département or a town, its region answers. */
  replis: { lieu: string; region: boolean }[];
  /** Words that no text holds, as typed. */
  absents: string[];
  /** Nearest words, when nothing was found. */
  neighbours: string[];
  /** Why there is nothing to look for: only common words, or no word at all. */
  creuse?: 'courants' | 'sans-mot';
}

type Lecture = Omit<Reponse, 'rangs' | 'sansFiltre' | 'comptes'> & { trouves: readonly number[] };

/** Answers one state of the page. A question is answered once: its filters and its order apply to what was found. */
export async function repondre(etat: Etat, moteur: Moteur): Promise<Reponse> {
  const facettes = await moteur.facettes();
  const { trouves, ...reste } =
    etat.q === ''
      ? { trouves: facettes.tous, replis: [], absents: [], neighbours: [] }
      : await moteur.unique(`question ${String(etat.exact)} ${etat.q}`, () => chercher(etat, moteur));
  const rangs = filtrer(trouves, etat.choix, facettes);
  if (etat.tri === 'guide') rangs.sort((a, b) => a - b);
  if (etat.tri === 'date') rangs.sort((a, b) => facettes.rangDate(a) - facettes.rangDate(b) || a - b);
  return { rangs, sansFiltre: trouves.length, comptes: compterFacettes(trouves, etat.choix, facettes), ...reste };
}

async function chercher({ q, exact }: Etat, moteur: Moteur): Promise<Lecture> {
  const lexique = await moteur.lexique();
  const ecrits = new Map(decouper(q).map(({ forme, debut, fin }) => [forme, q.slice(debut, fin)]));
  const lue = alleger(lireRequete(q, lexique), lexique.frequents);
  const requete = { ...lue, laisses: lue.laisses.map((forme) => ecrits.get(forme) ?? forme) };
  if (requete.concepts.length === 0)
    return {
      trouves: [],
      requete,
      replis: [],
      absents: [],
      neighbours: [],
      creuse: requete.ignores.length > 0 ? 'courants' : 'sans-mot',
    };
  const classement = await moteur.classer(requete);
  const premiere: Lecture = {
    trouves: classement.rangs,
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
