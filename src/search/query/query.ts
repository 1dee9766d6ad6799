import { demandeDefinition, estAccessoire, estLeger, estPhrase, lireIntentions, sensDe } from './intents.ts';
import type { Lexique } from '../words/lexicon.ts';
import { estLieu } from './named-place.ts';
import type { Lieu } from '../index/places.ts';
import { decouper, type Mot } from '../words/words.ts';
import { estVide } from '../words/stopwords.ts';
import { plier } from '../words/fold.ts';
import { jeton, jetonNom, jetonVoisin, racine } from '../words/stem.ts';
import { reperer } from './spot.ts';
import type { TypeResultat } from '../types.ts';

export interface Concept {
  /** As typed, folded: to say it back, to correct it. */
  forme: string;
  /** Tokens of the index, the best first, with what each is worth. */
  jetons: { jeton: string; poids: number }[];
  /** How much it counts beside the other concepts. */
  importance: number;
  /** A result must have it, or another of the places named. */
  requis?: boolean;
  /** The place, as a sentence says it: « en Corse ». */
  lieu?: string;
  /** A token for want of any other result: the region of a département. */
  repli?: string;
  /** Not to be corrected, nor said missing. */
  discret?: boolean;
  /** A phrase known as such, its words being concepts of their own. */
  expression?: boolean;
  /** For each of these, the phrase it stands in, by its `forme`. */
  dans?: string;
}

export interface Requete {
  concepts: Concept[];
  /** Phrases between quotation marks, as tokens in a row: results must hold them. */
  phrases: string[];
  /** Neighbouring words of the question, as phrases: results that hold them gain. */
  paires: string[];
  /** Tokens of names: a record that bears one is what is asked for. */
  noms: string[];
  /** The one of them that is the whole question, places left out. */
  nomEntier: string;
  /** Grammatical words, that say nothing of a subject: nobody expects them to be sought. */
  ignores: string[];
  /** Words that say something, left aside all the same: this has to be said. */
  laisses: string[];
  lieux: Lieu[];
  /** Pages of places, themes, roles and levers that the question names. */
  pages: { nom: string; page: string }[];
  /** It names a year that the guide could not know. */
  apresLeGuide: boolean;
  /** Kinds that the question asks for, and by how much they gain. */
  intentions: Partial<Record<TypeResultat, number>>;
  /** It is asked as one speaks. */
  phrase: boolean;
  /** The question was cut. */
  coupee: boolean;
  /** Stems to mark in the texts. */
  tiges: string[];
}

export const SIGNES_MAX = 400;
const MOTS_MAX = 16;
/** Set with those of `classer.ts`. */
export const POIDS = {
  /** A synonym beside the word itself. */
  voisin: 0.8,
  voisinEnPhrase: 0.4,
  /** A phrase of the glossary as a whole, beside its words. */
  expression: 0.25,
  /** The words of the expansion of an acronym, the acronym itself being sought. */
  motDeSigle: 0.15,
  /** A verb or a word of any question, in a sentence. */
  leger: 0.5,
};

type MotPlein = Mot & { tige: string };

/** What stands between quotation marks; a mark without its pair counts for nothing. */
export function extrairePhrases(texte: string): string[] {
  return [...texte.matchAll(/«\s*([^«»]+?)\s*»|"([^"]+)"|“([^“”]+)”/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

const conceptDeLieu = ({ nom, dans, jetons, souple, repli }: Lieu, forme: string): Concept => ({
  forme,
  jetons: jetons.map((j, i) => ({ jeton: j, poids: i === 0 ? 1 : 0.3 })),
  importance: souple ? 0.4 : 1.2,
  discret: true,
  lieu: dans ?? `pour ${nom}`,
  ...(!souple && { requis: true }),
  ...(repli !== undefined && { repli }),
});

const conceptDeMot = (forme: string, tige: string, importance: number, voisin = POIDS.voisin): Concept => ({
  forme,
  jetons: [
    { jeton: jeton(tige), poids: sensDe(forme).length > 0 ? 0.4 : 1 },
    { jeton: jetonVoisin(tige), poids: voisin },
    ...sensDe(forme).map((autre) => ({ jeton: jeton(autre), poids: 0.9 })),
  ],
  importance,
});

/** Reads a question: what to look for, where, and what was left aside. Never throws, whatever is typed. */
export function lireRequete(saisie: string, lexique: Lexique): Requete {
  const entier = saisie.normalize('NFC').replace(/\s+/g, ' ').trim();
  const texte = entier.slice(0, SIGNES_MAX);
  const mots: MotPlein[] = [];
  const ignores: string[] = [];
  let pleins = 0;
  for (const mot of decouper(texte))
    if (estVide(mot.forme)) ignores.push(texte.slice(mot.debut, mot.fin).toLowerCase());
    else if (++pleins <= MOTS_MAX) mots.push({ ...mot, tige: racine(mot.forme) });
  const suite = mots.map((m) => m.tige);
  const formeDe = (debut: number, fin: number) =>
    mots
      .slice(debut, fin)
      .map((m) => m.forme)
      .join(' ');

  const concepts: Concept[] = [];
  const pris = new Set<number>();
  /** Words of a town: its département answers, whether or not a text names it. */
  const deVille = new Set<number>();
  const tableLieux = new Map(lexique.lieux.flatMap((l) => l.formes.map((f) => [f, l] as const)).reverse());
  const trouves = reperer(suite, tableLieux).filter(({ valeur, debut, fin }) =>
    estLieu(valeur, mots.slice(debut, fin), texte, fin - debut === mots.length),
  );
  for (const { valeur, debut, fin } of trouves) {
    concepts.push(conceptDeLieu(valeur, formeDe(debut, fin)));
    for (let i = debut; i < fin; i++) (valeur.souple ? deVille : pris).add(i);
    if (valeur.souple) continue;
    // « région Occitanie », « département de l'Aude »: the word before the name says nothing more.
    if (/^(?:region|departement)$/.test(mots[debut - 1]?.tige ?? '')) pris.add(debut - 1);
  }
  const enExpression = new Map<number, { poids: number; dans?: string }>();
  const sigles = new Map(Object.entries(lexique.sigles));
  const expressions = reperer(suite, new Map([...Object.entries(lexique.expressions), ...sigles])).filter(
    ({ debut }) => !pris.has(debut),
  );
  for (const { valeur, debut, fin } of expressions) {
    const morceau = suite.slice(debut, fin);
    const estSigle = sigles.has(morceau.join(' '));
    const poids = estSigle ? POIDS.motDeSigle : 1;
    for (let i = debut; i < fin; i++) enExpression.set(i, { poids, ...(!estSigle && { dans: formeDe(debut, fin) }) });
    const premier = estSigle ? jeton(valeur) : `"${morceau.map(jeton).join(' ')}"`;
    concepts.push({
      forme: formeDe(debut, fin),
      jetons: [
        { jeton: premier, poids: 1 },
        { jeton: jetonVoisin(valeur), poids: POIDS.voisin },
      ],
      importance: estSigle ? 1 : POIDS.expression,
      discret: true,
      ...(!estSigle && { expression: true }),
    });
  }
  const phrase = estPhrase(plier(texte));
  const leger = phrase ? POIDS.leger : 1;
  const offertes = reperer(
    suite,
    new Map(lexique.pages.flatMap((p) => p.formes.map((f) => [f, p] as const)).reverse()),
  );
  const vues = new Set<string>();
  for (const [i, { forme, tige }] of mots.entries()) {
    if (pris.has(i) || vues.has(tige)) continue;
    vues.add(tige);
    const accessoire = estAccessoire(forme) && mots.length > 1;
    const { poids = 1, ...place } = enExpression.get(i) ?? {};
    concepts.push({
      ...conceptDeMot(
        forme,
        tige,
        accessoire ? 0.15 : estLeger(tige) ? poids * leger : poids,
        phrase ? POIDS.voisinEnPhrase : POIDS.voisin,
      ),
      ...place,
      ...((accessoire || deVille.has(i)) && { discret: true }),
    });
  }
  if (concepts.length > 0 && demandeDefinition(plier(texte)))
    concepts.push({ ...conceptDeMot('definition', 'defin', 0.5), discret: true });
  const enJetons = (liste: readonly Mot[]) => liste.filter((m) => !estVide(m.forme)).map((m) => jeton(racine(m.forme)));
  const sujet = mots.filter((m, i) => !pris.has(i) && !estAccessoire(m.forme)).map((m) => m.tige);
  return {
    concepts,
    phrases: extrairePhrases(texte).flatMap((p) => enJetons(decouper(p)).join(' ') || []),
    paires: [
      ...new Set(
        mots
          .slice(1)
          .flatMap((mot, i) => (pris.has(i) || pris.has(i + 1) ? [] : [`${jeton(suite[i] ?? '')} ${jeton(mot.tige)}`])),
      ),
    ],
    noms: [
      ...new Set(
        [sujet, ...expressions.map(({ debut, fin }) => suite.slice(debut, fin))]
          .filter((s) => s.length > 0 && s.length < 7)
          .map(jetonNom),
      ),
    ],
    nomEntier: jetonNom(sujet),
    ignores: [...new Set(ignores)],
    laisses: [],
    lieux: trouves.map((l) => l.valeur),
    pages: [
      ...trouves.flatMap(({ valeur: { nom, page } }) => (page === undefined ? [] : { nom, page })),
      // One word among many says less than the question.
      ...offertes.filter(({ debut, fin }) => (fin - debut) * 2 >= sujet.length).map(({ valeur }) => valeur),
    ],
    apresLeGuide: mots.some(({ forme }) => /^20(?:1[89]|[2-9]\d)$/.test(forme)),
    phrase,
    intentions: lireIntentions(plier(texte)),
    coupee: entier.length > SIGNES_MAX || pleins > MOTS_MAX,
    tiges: [...new Set([...suite, ...expressions.map((e) => e.valeur)])],
  };
}
