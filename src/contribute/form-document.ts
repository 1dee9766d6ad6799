import { readRuns } from '../note/markup.ts';
import type { Note, NoteBlock } from '../note/note.ts';
import { fr } from '../render/typography.ts';
import { FORM_TITLE, KEYS_AS_WRITTEN, placeFor, question, type Key, type Lists } from './questions.ts';

const INTRODUCTION = [
  'Répondez sous chaque question, à la place des mots entre parenthèses. Ce que vous ne savez pas, laissez-le : rien n’est inventé.',
  'Une citation est mot à mot ce que la personne a dit ; le reste se dit avec vos mots, sans rien ajouter. Le RTES relit tout avant de publier. Vos réponses seront publiques : n’y mettez ni adresse, ni téléphone, ni courriel.',
];
/** Known by everybody, or too many to be read: they are written, not chosen. */
const WRITTEN = new Set<Key>(['region', 'departement', 'poles', 'source']);

function choices(key: Key, lists: Lists): string {
  const { list } = question(key);
  if (list === undefined || WRITTEN.has(key)) return '';
  return ` Au choix : ${lists[list].map(({ name }) => name).join(' ; ')}.`;
}

/**
 * The form « Proposer un témoignage » as a document to fill in, one heading a question. `npm run nouveau` reads it back
 * as it reads any document: what is left as it was is an answer not given.
 */
export function formDocument(lists: Lists, date: string): Note {
  const small = (text: string): NoteBlock => ({ kind: 'small', runs: readRuns(fr(text)) });
  return {
    titre: FORM_TITLE,
    date,
    blocks: [
      ...INTRODUCTION.map(small),
      ...KEYS_AS_WRITTEN.flatMap((key): NoteBlock[] => [
        { kind: 'heading', level: 2, runs: [{ texte: fr(question(key).label) }] },
        { kind: 'paragraph', runs: [{ texte: fr(placeFor(key, choices(key, lists))) }] },
      ]),
    ],
    notes: [],
  };
}
