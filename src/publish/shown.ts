import type { DepartementContent } from '../map/places.ts';
import type { Section } from '../model/guide.ts';
import type { Cas, Levier, Personne, Temoignage } from '../model/repertoire.ts';
import type { Region } from '../model/regions.ts';

/** The one thing that a page shows, when it shows one: the page gives it to its layout. */
export type Shown =
  | { temoignage: Temoignage }
  | { cas: Cas }
  | { levier: Levier }
  | { section: Section }
  | { region: Region }
  | { departement: DepartementContent }
  | { theme: { id: string } }
  | { personne: Personne }
  | { document: string }
  | { termes: readonly { id: string; terme: string }[] };
