import { route } from './routes.ts';
import type { Site } from './repertoire.ts';

/** A page of the site that names somebody. */
interface Mention {
  href: string;
  titre: string;
}

/** The sections of the guide and the cases whose text names a person, in the guide's order. */
export const mentionsOf = ({ guide, cas }: Pick<Site, 'guide' | 'cas'>, nom: string): Mention[] => [
  ...guide.filter((s) => s.corps.includes(nom)).map((s) => ({ href: route.guide(s.id), titre: s.titre })),
  ...cas.filter((c) => c.corps.includes(nom)).map((c) => ({ href: route.cas(c.id), titre: c.titre })),
];
