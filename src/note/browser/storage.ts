import { readItem, writeItem } from '../../browser/basics.ts';
import { siteAddress } from '../../render/base-path.ts';
import { EMPTY_DRAFT, isEmpty, joinDrafts, readDraft, writeDraft, type Draft } from '../draft.ts';

/** The name that readers' browsers know it by since the first version: it does not change. */
const KEY = 'reperes-selection';
/** Holds the note where the browser refuses to. */
let inHand: Draft | undefined;
/** What this tab read or wrote last: another value was written by another tab. */
let seen = '';

/** Where the note is shown; with it in the address when it could not be kept. */
export const noteAddress = (draft?: Draft) => siteAddress(`/ma-selection/${draft ? `#${writeDraft(draft)}` : ''}`);

/** What the reader has kept in this browser. */
export function readStored(): Draft {
  if (inHand) return inHand;
  seen = readItem(KEY);
  return seen ? readDraft(seen).draft : EMPTY_DRAFT;
}

/**
 * Keeps the note. `joined` says that another tab had changed it meanwhile without our being told: both are kept.
 * `kept` is false when the browser refuses (private window, storage full) and the note is only in hand.
 */
export function writeStored(draft: Draft): { kept: boolean; joined?: Draft } {
  const other = inHand ? '' : readItem(KEY);
  const joined = other !== seen && other !== '' ? joinDrafts(draft, readDraft(other).draft) : undefined;
  const whole = joined ?? draft;
  const written = isEmpty(whole) ? '' : writeDraft(whole);
  const kept = writeItem(KEY, written);
  if (kept) seen = written;
  inHand = kept ? undefined : whole;
  return { kept, ...(joined && { joined }) };
}

/** Calls back when another tab changes the note, or may have while this one slept. */
export function onStored(then: () => void): void {
  addEventListener('storage', (e) => e.key === KEY && then());
  addEventListener('pageshow', (e) => e.persisted && then());
}
