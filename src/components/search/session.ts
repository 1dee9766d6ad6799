import type { Etat } from '../../domain/recherche/adresse.ts';
import { proches } from '../../domain/recherche/corriger.ts';
import { decouper } from '../../domain/recherche/mots.ts';
import { lireRequete, type Requete } from '../../domain/recherche/requete.ts';
import { compterFacettes, filtrer } from '../../domain/recherche/table-facettes.ts';
import type { Facette } from '../../domain/recherche/types.ts';
import type { Moteur } from './moteur.ts';

export interface Reponse {
  /** Results, filtered and sorted. */
  ids: string[];
  /** How many there would be without any filter. */
  sansFiltre: number;
  comptes: Record<Facette, Map<string, number>>;
  requete?: Requete;
  /** The question as it was answered, when a word of it was corrected. */
  corrigee?: string;
  /** Places where nobody spoke: their region answers. */
  replis: string[];
  /** Words that no text holds, as typed. */
  absents: string[];
  /** Nearest words, when nothing was found. */
  voisins: string[];
  /** Why there is nothing to look for: only common words, or no word at all. */
  creuse?: 'courants' | 'sans-mot';
}

/** Answers one state of the page. */
export async function repondre(etat: Etat, moteur: Moteur): Promise<Reponse> {
  if (etat.q === '')
    return finir(etat, moteur, (await moteur.facettes()).ids, { replis: [], absents: [], voisins: [] });
  const lexique = await moteur.lexique();
  let requete = lireRequete(etat.q, lexique);
  if (requete.concepts.length === 0)
    return finir(etat, moteur, [], {
      requete,
      replis: [],
      absents: [],
      voisins: [],
      creuse: requete.ignores.length > 0 ? 'courants' : 'sans-mot',
    });
  let classement = await moteur.classer(requete);
  const voisins: string[] = [];
  let corrigee: string | undefined;
  if (classement.inconnus.length > 0) {
    const mots = await moteur.mots();
    const parMot = new Map(classement.inconnus.map((c) => [c.forme, proches(c.forme, mots, 4)]));
    for (const liste of parMot.values()) voisins.push(...liste);
    if (!etat.exact && voisins.length > 0) {
      const autre = remplacer(etat.q, parMot);
      const relue = lireRequete(autre, lexique);
      const reclasse = await moteur.classer(relue);
      if (reclasse.ids.length > 0) {
        corrigee = autre;
        requete = relue;
        classement = reclasse;
      }
    }
  }
  const absents = classement.inconnus.map((c) => c.forme);
  return finir(etat, moteur, classement.ids, {
    requete,
    replis: classement.replis.map((c) => c.forme),
    absents,
    voisins: [...new Set(voisins)].slice(0, 5),
    ...(corrigee !== undefined && { corrigee }),
  });
}

/** The question with each unknown word replaced by the nearest known one. */
function remplacer(question: string, parMot: ReadonlyMap<string, readonly string[]>): string {
  let resultat = '';
  let fin = 0;
  for (const mot of decouper(question)) {
    const juste = parMot.get(mot.forme)?.[0];
    if (juste === undefined) continue;
    resultat += question.slice(fin, mot.debut) + juste;
    fin = mot.fin;
  }
  return resultat + question.slice(fin);
}

async function finir(
  etat: Etat,
  moteur: Moteur,
  trouves: readonly string[],
  reste: Omit<Reponse, 'ids' | 'sansFiltre' | 'comptes'>,
): Promise<Reponse> {
  const facettes = await moteur.facettes();
  const ids = filtrer(trouves, etat.choix, facettes);
  if (etat.tri === 'guide') ids.sort((a, b) => facettes.rang(a) - facettes.rang(b));
  if (etat.tri === 'date')
    ids.sort((a, b) => facettes.rangDate(a) - facettes.rangDate(b) || facettes.rang(a) - facettes.rang(b));
  return { ids, sansFiltre: trouves.length, comptes: compterFacettes(trouves, etat.choix, facettes), ...reste };
}
