import { readOn } from '../publish/citation/pieces.ts';
import { fr } from '../render/typography.ts';
import { sayDate } from '../text/interface.ts';
import type { Card, CardFiles, Ref } from './cards.ts';
import { entryOf, partOf, type Draft } from './draft.ts';
import { readMarkup, readRuns, type Block, type Run } from './markup.ts';

/** A piece of the note, ready to be drawn in any format. */
export type NoteBlock =
  | Block
  | { kind: 'quote'; words: Run[]; by: Run[] }
  /** The date, whom it is for, what has changed since: smaller. */
  | { kind: 'small'; runs: Run[] };

/** The note itself: every format draws this, and nothing else. */
export interface Note {
  titre: string;
  /** AAAA-MM-JJ. */
  date: string;
  blocks: NoteBlock[];
  /** The footnotes, each reference once, in the order of their first call. */
  notes: Run[][];
}

/** What has changed since the sources, for the entries of the note. */
interface Since {
  cle: string;
  date: string;
  texte: string;
}

/** The card of a key, where its entry is still there. */
export const cardOf = (files: CardFiles, cle: string): Card | undefined => {
  const parts = files.get(entryOf(cle))?.parts;
  const part = partOf(cle);
  return parts && Object.hasOwn(parts, part) ? parts[part] : undefined;
};

/** The « Depuis » notes of what was kept, oldest first, each text once. */
export function sinceOf({ pieces }: Draft, files: CardFiles): Since[] {
  const found = new Map<string, Since>();
  for (const entry of new Set(pieces.flatMap(({ cle }) => (cle === undefined ? [] : [entryOf(cle)]))))
    for (const [date, texte] of Object.entries(files.get(entry)?.depuis ?? {}))
      if (!found.has(texte)) found.set(texte, { cle: `${entry}/${date}`, date: date.slice(0, 10), texte });
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const setRun = (run: Run): Run => (run.texte === run.lien ? run : { ...run, texte: fr(run.texte) });
const setRuns = (runs: readonly Run[]) => runs.map(setRun);
const setBlock = (block: Block): Block =>
  block.kind === 'list' ? { ...block, items: block.items.map(setRuns) } : { ...block, runs: setRuns(block.runs) };

/** Gives its number to each reference, once: the same one called again keeps the number it has. */
class Footnotes {
  readonly notes: Run[][] = [];
  readonly years = new Set<string>();
  readonly #known = new Map<string, number>();
  readonly #documents = new Map<string, number>();
  readonly #day: Date;

  constructor(day: string) {
    this.#day = new Date(`${day}T12:00:00`);
  }

  call({ document, short, annee, pages, adresse }: Ref): Run {
    this.years.add(annee);
    const known = this.#known.get(adresse + pages);
    if (known !== undefined) return { texte: '', appel: known };
    const whole = document.map(([t]) => t).join('');
    const first = this.#documents.get(whole);
    const n = this.notes.length + 1;
    const suite = `${pages ? `, ${pages}` : ''}, `;
    this.notes.push([
      ...(first === undefined
        ? document.map(([said, titre]): Run => ({ texte: readOn(said, this.#day), ...(titre && { italique: true }) }))
        : [{ texte: short, italique: true as const }, { texte: fr(` (note ${first})`) }]),
      { texte: suite },
      { texte: adresse.replace(/^https?:\/\//, ''), lien: adresse },
    ]);
    this.#known.set(adresse + pages, n);
    if (first === undefined) this.#documents.set(whole, n);
    return { texte: '', appel: n };
  }
}

/** A footnote is called at the end of the first sentence told. */
function callIn(blocks: Block[], call: Run): Block[] {
  const at = Math.max(
    0,
    blocks.findIndex((b) => b.kind !== 'heading'),
  );
  return blocks.map((b, i) => {
    if (i !== at) return b;
    if (b.kind !== 'list') return { ...b, runs: [...b.runs, call] };
    return { ...b, items: b.items.map((item, j) => (j === 0 ? [...item, call] : item)) };
  });
}

const small = (...runs: Run[]): NoteBlock => ({ kind: 'small', runs: setRuns(runs) });

/** What composing needs of the place where the note is read. */
export interface Where {
  /** Where the note can be opened again. */
  adresse: string;
  /** The page that says what has changed since, absolute. */
  depuis: string;
  /** AAAA-MM-JJ. */
  today: string;
}

/**
 * Composes the note from what the reader made of it and the texts of the site. `lost` are the ranks of what the site
 * has no more: their words stay where the reader had put some of their own, and nothing else is said of them.
 */
export function compose(
  draft: Draft,
  files: CardFiles,
  { adresse, depuis, today }: Where,
): { note: Note; lost: number[] } {
  const lost: number[] = [];
  const date = draft.date || today;
  const footnotes = new Footnotes(date);
  const body = draft.pieces.flatMap(({ cle, texte }, rank): NoteBlock[] => {
    const card = cle === undefined ? undefined : cardOf(files, cle);
    if (cle !== undefined && !card) lost.push(rank);
    if (!card) return readMarkup(texte ?? '').map(setBlock);
    const call = footnotes.call(card.ref);
    if (card.mots !== undefined)
      return [
        {
          kind: 'quote',
          words: [{ texte: card.mots }],
          by: [{ texte: card.par ?? '' }, call],
        },
      ];
    const told = readMarkup(texte ?? card.texte ?? '').map(setBlock);
    return callIn(told.length > 0 ? told : [{ kind: 'paragraph', runs: [{ texte: card.titre }] }], call);
  });
  const years = [...footnotes.years].sort();
  const since = sinceOf(draft, files).filter(({ cle }) => !draft.sans.includes(cle));
  const told = body.length > 0 && footnotes.notes.length > 0;
  const note: Note = {
    titre: fr(draft.titre) || 'Ma note',
    date,
    blocks: [
      small({ texte: sayDate(date) }, ...(draft.pour ? [{ texte: `. Pour : ${draft.pour}` }] : [])),
      ...body,
      ...(told
        ? [
            small(
              { texte: `Sources de ${years.join(' et ')} : ` },
              { texte: 'voir ce qui a changé depuis', lien: depuis },
              { texte: '.' },
            ),
            ...since.map((s) => small({ texte: `Depuis le ${sayDate(s.date)} : ` }, ...readRuns(s.texte))),
          ]
        : []),
      small(
        { texte: told ? 'Hors guillemets, le texte est récrit pour Repères en ligne. ' : '' },
        { texte: 'Rouvrir cette note', lien: adresse },
        { texte: '.' },
      ),
    ],
    notes: footnotes.notes,
  };
  return { note, lost };
}
