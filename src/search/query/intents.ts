import type { ResultType } from '../types.ts';
import { stems } from '../words/stems.ts';

/** Turns of phrase that ask for a kind of result, and by how much it gains. On folded text. */
const INTENTS: readonly [RegExp, Partial<Record<ResultType, number>>][] = [
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
];

/** « C'est quoi un PTCE »: asks for a definition without the word. */
export const asksDefinition = (folded: string): boolean =>
  /\b(?:signifie|veut dire|c'?est quoi|qu'est[ -]ce|cest quoi)/.test(folded);

export function readIntents(folded: string): Partial<Record<ResultType, number>> {
  const found: Partial<Record<ResultType, number>> = {};
  for (const [pattern, types] of INTENTS) if (pattern.test(folded)) Object.assign(found, types);
  return found;
}

/** Words of such a turn: they say what kind of answer is wanted, more than what it is about. */
const ACCESSORIES = new Set(
  'temoignage temoignages citation citations parole paroles voix avis definition definitions definir signifie sigle acronyme chiffre chiffres nombre taux question questions combien information informations infos info page texte document'.split(
    ' ',
  ),
);
export const isAccessory = (form: string) => ACCESSORIES.has(form);

/** Verbs and words that any question may hold: they help to ask more than they say what about. */
const LIGHT = new Set(
  stems(
    'aider servir mettre mis commencer donner prendre demander adresser travailler aller venir viennent passer attendre penser changer avancer intéresser réussir entrer toucher vivre arriver laisser garder rester tenir rendre porter monter choisir utiliser permettre essayer montrer apporter gagner éviter obtenir écrire lire appeler compter devenir agir intervenir jouer suivre voir dire regarder trouver créer construire développer chose gens personne fois niveau cas façon manière besoin type sorte moment début fin part monde vie côté idée point but place rôle vraiment réellement concrètement général bon petit grand nouveau possible utile nécessaire important différent seul propre déjà mieux quelqu simple simplement vite facile facilement surtout exactement',
  ),
);
export const isLight = (stem: string) => LIGHT.has(stem);

/** Whether the question is asked as one speaks: its words do not weigh all the same then. */
export const isSentence = (folded: string): boolean =>
  /\?|^(?:comment|qui|que|quel|pourquoi|combien|ou|quand|a quoi|est-ce|d'ou)\b|\b(?:je|nous|notre|nos|vous|mon|ma|mes|on|faut-il)\b|-(?:il|elle|on|ils|elles)\b/.test(
    folded,
  );

/** What a word of a question also asks for, where its stem has lost the sense: « des locaux » is not « local ». */
const SENSES: Readonly<Record<string, readonly string[]>> = {
  locaux: ['lieu', 'immobil', 'batiment'],
  argent: ['financ', 'subvent'],
  cofinancement: ['financ'],
  cofinancements: ['financ'],
  cofinancer: ['financ'],
  cofinanceur: ['financ'],
  cofinanceurs: ['financ'],
  convention: ['contrat'],
  conventions: ['contrat'],
  conventionnement: ['contrat'],
};
export const sensesOf = (form: string): readonly string[] =>
  (Object.hasOwn(SENSES, form) ? SENSES[form] : undefined) ?? [];
