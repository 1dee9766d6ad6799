import {
  referenceDeCas,
  referenceDeLevier,
  referenceDeSection,
  referenceDeTemoignage,
  referenceDuGuide,
  type Contexte,
} from '../publish/citation/catalog.ts';
import type { Reference } from '../publish/citation/reference.ts';
import { fichesDe } from '../model/by-id.ts';
import type { Repertoire } from '../model/repertoire.ts';
import { avecBase } from '../render/base-path.ts';
import { chargerSite } from './site.ts';

/** Makes an address of the site absolute. */
export const absolue = (adresse: string) =>
  new URL(avecBase(adresse, import.meta.env.BASE_URL), import.meta.env.SITE).href;

/** What citing needs: the joined content, and where the site is published. */
export const chargerContexte = async (): Promise<Contexte & { site: Repertoire }> => ({
  site: await chargerSite(),
  absolue,
});

/** The reference of the page at an address, for its metadata; the guide's own on its contents. */
export function referenceDeLaPage(contexte: Contexte & { site: Repertoire }, ici: string): Reference | undefined {
  const [, rubrique, id = '', reste] = ici.split('/');
  if (ici === '/guide/') return referenceDuGuide(contexte);
  if (reste !== '') return undefined;
  const { temoignages, cas, leviers, guide } = fichesDe(contexte.site);
  const t = rubrique === 'temoignages' ? temoignages.get(id) : undefined;
  if (t) return referenceDeTemoignage(contexte, t);
  const c = rubrique === 'cas' ? cas.get(id) : undefined;
  if (c) return referenceDeCas(contexte, c);
  const l = rubrique === 'leviers' ? leviers.get(id) : undefined;
  if (l) return referenceDeLevier(contexte, l);
  const s = rubrique === 'guide' ? guide.get(id) : undefined;
  return s && referenceDeSection(contexte, s);
}
