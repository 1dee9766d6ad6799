import type { Role } from '../schema/vocabulary.ts';
import type { Draft, Piece } from './draft.ts';
import type { Material } from './material.ts';

/** What the reader asks for, as a form writes it: a lever or a question, and what is empty when it does not matter. */
interface Wish {
  sujet: string;
  niveau?: string;
  region?: string;
  pour?: string;
  /** A case to begin with. */
  cas?: string;
}

const REASONS = 3;
const EACH_ROLE = 2;
const TITLES = {
  reasons: '# Trois arguments',
  fewReasons: '# Arguments',
  funding: '# Qui finance',
  elu: '# Des élues et des élus le disent',
  technicien: '# Des techniciennes et des techniciens le disent',
  example: '# Un exemple',
} as const;

/** Sorts by what matters most, each `true` before each `false`, and keeps the order of what is equal. */
const preferring = <T>(list: readonly T[], ...tests: ((item: T) => boolean)[]): T[] =>
  list
    .map((item, rank) => ({ item, score: tests.map((test) => (test(item) ? '0' : '1')).join(''), rank }))
    .sort((a, b) => (a.score === b.score ? a.rank - b.rank : a.score < b.score ? -1 : 1))
    .map(({ item }) => item);

const meets = (a: readonly string[], b: readonly string[]) => a.some((x) => b.includes(x));

/**
 * A one-page note on a lever or a question: three arguments for one's level of collectivité, what that level pays, two
 * élus and two technicians who speak of it, those of one's region first, and one case. Nothing when the subject is
 * unknown.
 */
export function prepareNote(material: Material, wish: Wish): Draft | undefined {
  const levier = material.leviers.find(({ id }) => id === wish.sujet);
  const question = material.questions.find(({ id }) => id === wish.sujet);
  if (!levier && !question) return undefined;
  const leviers = levier ? [levier.id] : (question?.leviers ?? []);
  const themes = question?.themes ?? [];
  const niveau = wish.niveau || question?.niveau;
  /** A question about a level alone is answered by all levers. */
  const about = (x: { leviers: readonly string[]; themes: readonly string[] }) =>
    leviers.length + themes.length === 0 || meets(leviers, x.leviers) || meets(themes, x.themes);
  const ofLevel = (x: { structure: string }) => x.structure === niveau;
  const onTheme = (x: { themes: readonly string[] }) => meets(themes, x.themes);
  const ofRegion = (x: { region?: string }) => !!wish.region && x.region === wish.region;

  const sources = question?.reasons ?? leviers;
  const reasons = spread(
    material.reasons.filter(
      (r) =>
        (sources.length === 0 || sources.includes(r.levier)) &&
        (r.niveau === undefined || niveau === undefined || r.niveau === niveau),
    ),
    niveau,
  ).slice(0, REASONS);

  const heard = new Set<string>();
  const voices = (role: Role) => {
    const taken: Material['voices'] = [];
    const candidates = material.voices.filter((v) => v.role === role && about(v));
    for (const voice of preferring(candidates, ofRegion, ofLevel, onTheme, (v) => v.leviers[0] === leviers[0])) {
      if (taken.length === EACH_ROLE) break;
      if (voice.personnes.some((p) => heard.has(p))) continue;
      taken.push(voice);
      for (const p of voice.personnes) heard.add(p);
    }
    return taken.map(({ cle }): Piece => ({ cle }));
  };
  const [example] = preferring(
    material.examples.filter((e) => e.cle === `c/${wish.cas}` || about(e)),
    (e) => e.cle === `c/${wish.cas}`,
    ofRegion,
    onTheme,
    (e) => e.niveaux.some((n) => n === niveau),
    (e) => e.niveaux.length > 0,
  );
  const funding = material.funding[niveau ?? ''];
  const part = (title: string, pieces: Piece[]) => (pieces.length > 0 ? [{ texte: title }, ...pieces] : []);
  return {
    titre: levier?.titre ?? question?.question ?? '',
    pour: wish.pour ?? '',
    date: '',
    sans: [],
    pieces: [
      ...part(
        reasons.length === REASONS ? TITLES.reasons : TITLES.fewReasons,
        reasons.map(({ cle }) => ({ cle })),
      ),
      ...part(TITLES.funding, funding === undefined ? [] : [{ cle: funding }]),
      ...part(TITLES.elu, voices('elu')),
      ...part(TITLES.technicien, voices('technicien')),
      ...part(TITLES.example, example ? [{ cle: example.cle }] : []),
    ],
  };
}

/**
 * The arguments for one's own level first, then those for all, then the others; of several levers, one each before a
 * second one: a question about a level hears them all.
 */
function spread(reasons: Material['reasons'], niveau: string | undefined): Material['reasons'] {
  const rounds = new Map<string, number>();
  const ranked = reasons.map((reason) => {
    const circle = reason.niveau === niveau ? 0 : reason.niveau === undefined ? 1 : 2;
    const round = rounds.get(`${circle} ${reason.levier}`) ?? 0;
    rounds.set(`${circle} ${reason.levier}`, round + 1);
    return { reason, order: circle * 1000 + round };
  });
  return ranked.sort((a, b) => a.order - b.order).map(({ reason }) => reason);
}
