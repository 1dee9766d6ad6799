import { hashOf } from '../publish/headers/hash.ts';
import { lireExigences, nomsDe, sert, type Exigences } from '../render/css-parts.ts';
import commune from '../styles/site.css?inline';

export interface Stylesheet {
  css: string;
  /** What the content security policy names it by. */
  hache: string;
}

const feuille = (css: string): Stylesheet => ({ css, hache: hashOf(css) });

const COMMUNE = feuille(commune);
const parties = import.meta.glob<string>('../styles/parties/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const PARTIES: readonly (Stylesheet & { exigences: Exigences })[] = Object.values(parties).map((css) => ({
  ...feuille(css),
  exigences: lireExigences(css),
}));

/**
 * The stylesheets that a page holds: the one of all pages, then those of `src/styles/parties/` with a rule for what
 * stands in its body; or all of them.
 */
export function stylesheetsOf(corps: string, toutes = false): readonly Stylesheet[] {
  const noms = nomsDe(corps);
  return [COMMUNE, ...PARTIES.filter((p) => toutes || sert(p.exigences, noms))];
}
