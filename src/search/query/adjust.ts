import type { Sources } from './rank.ts';
import { POIDS, type Concept } from './query.ts';

type Touche = Sources['touches'];

/**
 * A phrase that no record holds, when texts say it otherwise (« clause sociale » for « marché public »): it is the
 * question, and its words, which would find something else, come second.
 */
function direAutrement(concepts: readonly Concept[], touches: Touche): Concept[] {
  const autrement = new Set(
    concepts
      .filter(({ expression, jetons: [phrase, voisin] }) =>
        expression === true && phrase && voisin
          ? touches(phrase.jeton).size === 0 && touches(voisin.jeton).size > 0
          : false,
      )
      .map((c) => c.forme),
  );
  return concepts.map((c) => {
    if (c.expression && autrement.has(c.forme)) return { ...c, importance: 1 };
    const dedans = c.dans !== undefined && autrement.has(c.dans);
    return dedans ? { ...c, importance: c.importance * POIDS.motDeSigle, discret: true } : c;
  });
}

/**
 * A town that no text names, in a département where there is nothing: it is asked for as its département is, and its
 * region answers. Named somewhere, it stays a help.
 */
function repliDesVilles(concepts: readonly Concept[], touches: Touche): Concept[] {
  const rien = (c: Concept) => c.jetons.every(({ jeton }) => touches(jeton).size === 0);
  const muettes = concepts.filter(({ lieu, requis, repli, forme, ...c }) => {
    if (lieu === undefined || requis || repli === undefined) return false;
    const mots = concepts.filter((m) => m.lieu === undefined && forme.split(' ').includes(m.forme));
    return rien({ forme, ...c }) && mots.every(rien);
  });
  const dedans = new Set(muettes.flatMap((c) => c.forme.split(' ')));
  return concepts
    .filter((c) => c.lieu !== undefined || !dedans.has(c.forme))
    .map((c) => (muettes.includes(c) ? { ...c, requis: true } : c));
}

/** What the concepts of a question become, now that it is known what the index holds. */
export const ajuster = (concepts: readonly Concept[], touches: Touche): Concept[] =>
  repliDesVilles(direAutrement(concepts, touches), touches);
