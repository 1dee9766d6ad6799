import type { Lexique } from './lexique.ts';
import type { Lieu } from './lieux.ts';
import { estVide } from './mots-vides.ts';
import { decouper, type Mot } from './mots.ts';
import { plier } from './plier.ts';
import { jeton, racine } from './racine.ts';
import type { TypeResultat } from './types.ts';
import { reperer } from './reperer.ts';

export interface Concept {
  /** As typed, folded: to say it back, to correct it. */
  forme: string;
  tige: string;
  /** Tokens of the index, best first, with what each is worth. */
  jetons: { jeton: string; poids: number }[];
  /** How much it counts beside the other concepts. */
  importance: number;
  /** A result must have it (a place). */
  requis?: boolean;
  /** Not to be corrected, nor said missing. */
  discret?: boolean;
}

export interface Requete {
  concepts: Concept[];
  /** Phrases between quotation marks, each as its tokens in a row: results must hold them. */
  phrases: string[];
  /** Neighbouring words of the question, as phrases: results that hold them gain. */
  paires: string[];
  /** Words left aside because they say nothing of a subject. */
  ignores: string[];
  lieux: Lieu[];
  /** Kinds that the question asks for, and by how much they gain. */
  intentions: Partial<Record<TypeResultat, number>>;
  /** The question was cut. */
  coupee: boolean;
  /** Stems to mark in the texts. */
  tiges: string[];
}

export const SIGNES_MAX = 400;
const MOTS_MAX = 16;

const INTENTIONS: [RegExp, Partial<Record<TypeResultat, number>>][] = [
  [/\b(?:temoignages?|citations?|paroles?|voix|avis|disent|a dit|ont dit|en pense|en pensent|selon|raconte|raconter|dit)\b/, { temoignages: 1.35 }],
  [/\b(?:etudes? de cas|cas concrets?|exemples? de (?:poles?|ptce))\b/, { cas: 1.5, poles: 1.15 }],
  [/\b(?:definitions?|definir|signifie|veut dire|sigle|c'est quoi|qu'est[ -]ce|cest quoi)\b/, { glossaire: 2, guide: 1.1 }],
  [/\b(?:combien|chiffres?|pourcentage|montant|nombre|taux|part des?|budget moyen|median|%)(?:\b|$)/, { chiffres: 1.9 }],
  [/\b(?:quand|date|annee|chronologie|historique|histoire)\b/, { chronologie: 1.6 }],
  [/\bleviers?\b/, { leviers: 1.4 }],
  [/\b(?:annexes?|chapitre|section|guide|introduction|avant-propos|methode)\b/, { guide: 1.3 }],
  [/\bqui (?:est|sont)\b/, { personnes: 1.4 }],
];

/** Takes out what stands between quotation marks; a mark without its pair counts for nothing. */
export function extrairePhrases(texte: string): string[] {
  return [...texte.matchAll(/«\s*([^«»]+?)\s*»|"([^"]+)"|“([^“”]+)”/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

const enLieu = /\b(?:dans l[ea']|dans les|en|du|de l[a']|departement|dept|dpt|region|le|la|l')\s*$/;

/** Whether a name that is also a common word, or a number, is used as a place here. */
function estLieu(lieu: Lieu, mots: readonly Mot[], texte: string, seul: boolean): boolean {
  const [premier] = mots;
  if (!premier || mots.length > 1) return true;
  const numero = /^\d[\dab]?\d?$/.test(premier.forme);
  if (!numero && !lieu.ambigu) return true;
  if (seul) return true;
  const avant = plier(texte.slice(0, premier.debut));
  const apres = plier(texte.slice(premier.fin));
  if (numero) return /(?:dans l[ea]|departement(?: du| de l[a'])?|dept|dpt|\()\s*$/.test(avant) || (/\b(?:elus?|elues?|poles?|ptce|voix|temoignages?)\s*$/.test(avant) && /^\s*$/.test(apres));
  return enLieu.test(avant) && premier.forme !== 'nord' ? true : /\bd[eu]p[a-z]*(?: du| de l[a'])?\s*$|\bregion\s*$|\bdans le\s*$/.test(avant);
}

/** Reads a question: what to look for, where, and what was left aside. Never throws, whatever is typed. */
export function lireRequete(saisie: string, lexique: Lexique): Requete {
  const texte = saisie.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, SIGNES_MAX);
  const plie = plier(texte);
  const tousLesMots = decouper(texte);
  const coupee = saisie.trim().length > SIGNES_MAX || tousLesMots.length > MOTS_MAX * 2;
  const mots: (Mot & { tige: string })[] = [];
  const ignores: string[] = [];
  for (const mot of tousLesMots)
    if (estVide(mot.forme)) ignores.push(texte.slice(mot.debut, mot.fin).toLowerCase());
    else if (mots.length < MOTS_MAX) mots.push({ ...mot, tige: racine(mot.forme) });

  const suite = mots.map((m) => m.tige);
  const tableLieux = new Map(lexique.lieux.flatMap((l) => l.formes.map((f) => [f, l] as const)).reverse());
  const lieuxTrouves = reperer(suite, tableLieux).filter(({ valeur, debut, fin }) => estLieu(valeur, mots.slice(debut, fin), texte, fin - debut === mots.length));
  const prises = new Set<number>();
  const concepts: Concept[] = [];
  for (const { valeur, debut, fin } of lieuxTrouves) {
    for (let i = debut; i < fin; i++) if (!valeur.souple) prises.add(i);
    const forme = mots.slice(debut, fin).map((m) => m.forme).join(' ');
    concepts.push({
      forme,
      tige: suite.slice(debut, fin).join(' '),
      jetons: valeur.jetons.map((j, i) => ({ jeton: j, poids: i === 0 ? 1 : 0.3 })),
      importance: valeur.souple ? 0.4 : 1.2,
      discret: true,
      ...(!valeur.souple && { requis: true }),
    });
    // « région Occitanie », « département de l'Aude »: the word before the name says nothing more.
    const avant = debut - 1;
    if (/^(?:region|departement)$/.test(mots[avant]?.tige ?? '')) prises.add(avant);
  }
  const dansExpression = new Set<number>();
  for (const { valeur, debut, fin } of reperer(suite, new Map(Object.entries(lexique.expressions)))) {
    if (prises.has(debut)) continue;
    for (let i = debut; i < fin; i++) dansExpression.add(i);
    concepts.push({ forme: mots.slice(debut, fin).map((m) => m.forme).join(' '), tige: valeur, jetons: [{ jeton: jeton(valeur), poids: 1 }], importance: 1, discret: true });
  }
  const vues = new Set<string>();
  mots.forEach((mot, i) => {
    if (prises.has(i) || vues.has(mot.tige)) return;
    vues.add(mot.tige);
    concepts.push({ forme: mot.forme, tige: mot.tige, jetons: [{ jeton: jeton(mot.tige), poids: 1 }], importance: dansExpression.has(i) ? 0.35 : 1 });
  });
  const phrases = extrairePhrases(texte)
    .map((p) => decouper(p).filter((m) => !estVide(m.forme)).map((m) => jeton(racine(m.forme))))
    .filter((p) => p.length > 0)
    .map((p) => p.join(' '));
  const paires = mots.slice(1).flatMap((mot, i) => (prises.has(i) || prises.has(i + 1) ? [] : [`${jeton(mots[i]?.tige ?? '')} ${jeton(mot.tige)}`]));
  const intentions: Requete['intentions'] = {};
  for (const [motif, types] of INTENTIONS) if (motif.test(plie)) Object.assign(intentions, types);
  return { concepts, phrases, paires: [...new Set(paires)], ignores: [...new Set(ignores)], lieux: lieuxTrouves.map((l) => l.valeur), intentions, coupee, tiges: [...vues, ...lieuxTrouves.flatMap((l) => suite.slice(l.debut, l.fin))] };
}
