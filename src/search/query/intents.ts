import type { TypeResultat } from '../types.ts';

/** Turns of phrase that ask for a kind of result, and by how much it gains. On folded text. */
const INTENTIONS: readonly [RegExp, Partial<Record<TypeResultat, number>>][] = [
  [
    /\b(?:temoignages?|citations?|paroles?|voix|avis|disent|a dit|ont dit|en pensent?|pense|raconter?|parole|dit|point de vue)\b/,
    { temoignages: 1.35 },
  ],
  [/\b(?:etudes? de cas|cas concrets?|exemples? (?:de |d')(?:poles?|ptce))\b/, { cas: 1.5, poles: 1.15 }],
  [
    /\b(?:definitions?|definir|signifie|veut dire|sigle|acronyme|c'?est quoi|qu'est[ -]ce|cest quoi)\b/,
    { glossaire: 1.4, guide: 1.1 },
  ],
  [
    /\b(?:combien|chiffres?|pourcentage|montant|nombre|taux|part des?|moyenne|medianes?|median|statistiques?)\b|%/,
    { chiffres: 1.9 },
  ],
  [/\b(?:quand|date|annee|chronologie|historique|histoire)\b/, { chronologie: 1.6 }],
  [/\bleviers?\b/, { leviers: 1.4 }],
  [/\b(?:annexes?|chapitre|section|introduction|avant-propos|methode)\b/, { guide: 1.4 }],
  [/\bqui (?:est|sont)\b/, { personnes: 1.4 }],
];

/** « C'est quoi un PTCE »: asks for a definition without the word. */
export const demandeDefinition = (plie: string): boolean =>
  /\b(?:signifie|veut dire|c'?est quoi|qu'est[ -]ce|cest quoi)/.test(plie);

export function lireIntentions(plie: string): Partial<Record<TypeResultat, number>> {
  const trouvees: Partial<Record<TypeResultat, number>> = {};
  for (const [motif, types] of INTENTIONS) if (motif.test(plie)) Object.assign(trouvees, types);
  return trouvees;
}

/** Words of such a turn: they say what kind of answer is wanted, more than what it is about. */
const ACCESSOIRES = new Set(
  'temoignage temoignages citation citations parole paroles voix avis definition definitions definir signifie sigle acronyme chiffre chiffres nombre taux question questions combien information informations infos info page texte document'.split(
    ' ',
  ),
);
export const estAccessoire = (forme: string) => ACCESSOIRES.has(forme);

/** What a word of a question also asks for, where its stem has lost the sense: « des locaux » is not « local ». */
const SENS: Readonly<Record<string, readonly string[]>> = {
  locaux: ['lieu', 'immobil', 'batiment'],
  argent: ['financ', 'subvent'],
  combien: ['montant', 'median', 'nombr'],
  donnent: ['financ', 'montant', 'subvent'],
  donne: ['financ', 'montant', 'subvent'],
  paie: ['financ'],
  payer: ['financ'],
  cofinancement: ['financ'],
  cofinancements: ['financ'],
  cofinancer: ['financ'],
  cofinanceur: ['financ'],
  cofinanceurs: ['financ'],
  convention: ['contrat'],
  conventions: ['contrat'],
  conventionnement: ['contrat'],
};
export const sensDe = (forme: string): readonly string[] => SENS[forme] ?? [];
