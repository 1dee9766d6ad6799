import ListePoles from '../poles/PolesTable.astro';
import Depuis from './Depuis.astro';
import Note from './Note.astro';
import Tableau from './Tableau.astro';

/** What authors may use in a body without importing anything; the rules are in `src/render/components.ts`. */
export const bodyComponents = { Depuis, Note, Tableau, ListePoles };
