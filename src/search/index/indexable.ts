import { placeToken, type NamedPlace } from './places.ts';
import { createReader, perText } from './reader.ts';
import { token, nameToken, neighbourToken } from '../words/stem.ts';
import { spotter } from '../query/spot.ts';
import type { IndexRecord } from '../types.ts';
import { widener, type SynonymGroup } from '../words/vocabulary.ts';

const PLACE_WEIGHT = 9;
const MENTION_WEIGHT = 0.4;
/** A text lighter than this is found by its own words alone: what it would be found by through others weighs more than it says. */
const NEIGHBOUR_WEIGHT = 2;

/** What Pagefind reads of a record: its tokens, in paragraphs that carry their weight. */
function toHtml(paragraphs: readonly { tokens: string; weight: number }[]): string {
  const corps = paragraphs
    .filter((p) => p.tokens !== '')
    .map(({ tokens, weight }) => `<p${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}>${tokens}</p>`)
    .join('');
  return `<html><body data-pagefind-body>${corps}</body></html>`;
}

/**
 * Turns records into pages of tokens: the stems of their fields, those of the places they belong to or name,
 * and, at a discount, the synonyms of what they hold.
 */
export function* indexablePages(
  records: readonly IndexRecord[],
  groups: readonly SynonymGroup[],
  places: readonly NamedPlace[],
  reader = createReader(),
  counts: ReadonlyMap<string, number> = reader.countStems(records),
): Generator<{ url: string; html: string }> {
  const { stems } = reader;
  const widen = widener(groups, (stem) => counts.get(stem) ?? 0);
  const spot = spotter(
    new Map(
      places
        .filter((l) => !l.ambiguous && !l.loose)
        .flatMap((l) => l.forms.filter((f) => !/^\d/.test(f)).map((f) => [f, l] as const))
        .reverse(),
    ),
  );
  const read = perText((text) => {
    const run = stems(text);
    const { same, neighbours } = widen(run);
    return {
      tokens: run.map(token).join(' '),
      same: same.map(token),
      neighbours: neighbours.map(neighbourToken),
      mentions: spot(run).flatMap(({ value }) => value.tokens),
    };
  });
  /** What people say for a name names it too: « clause sociale » for « commande publique », the head of its group. */
  const nameAll = (name: readonly string[]) => [
    name,
    ...groups.flatMap(({ forms }) => (forms[0] === name.join(' ') ? forms.map((f) => f.split(' ')) : [])),
  ];
  for (const { url, fields, names, places: own } of records) {
    const additions = new Map<string, number>();
    const ask = (word: string, weight: number) => additions.set(word, Math.max(weight, additions.get(word) ?? 0));
    const paragraphs = fields.map(([text = '', weight]) => {
      const { tokens, same, neighbours, mentions } = read(text);
      for (const word of same) ask(word, weight);
      if (weight >= NEIGHBOUR_WEIGHT) for (const word of neighbours) ask(word, weight);
      for (const place of mentions) ask(place, weight * MENTION_WEIGHT);
      return { tokens, weight };
    });
    for (const name of names) for (const run of nameAll(stems(name))) ask(nameToken(run), 1);
    for (const id of own) ask(placeToken(id), PLACE_WEIGHT);
    const byWeight = new Map<number, string[]>();
    for (const [word, weight] of additions) {
      const rounded = Math.max(0.1, Math.round(weight * 10) / 10);
      const same = byWeight.get(rounded);
      if (same) same.push(word);
      else byWeight.set(rounded, [word]);
    }
    yield {
      url,
      html: toHtml([...paragraphs, ...[...byWeight].map(([weight, tokens]) => ({ tokens: tokens.join(' '), weight }))]),
    };
  }
}
