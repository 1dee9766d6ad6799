import { chemin } from './routes.ts';
import type { Repertoire } from './repertoire.ts';

/** A page of the site that names somebody. */
export interface Mention {
  href: string;
  titre: string;
}

/** The sections of the guide and the cases whose text names a person, in the guide's order. */
export const mentionsDe = ({ guide, cas }: Pick<Repertoire, 'guide' | 'cas'>, nom: string): Mention[] => [
  ...guide.filter((s) => s.corps.includes(nom)).map((s) => ({ href: chemin.guide(s.id), titre: s.titre })),
  ...cas.filter((c) => c.corps.includes(nom)).map((c) => ({ href: chemin.cas(c.id), titre: c.titre })),
];
