import { route } from '../../model/routes.ts';
import { isPassing } from '../../contribute/address-lock.ts';
import { PERSONNES_SIZE, REGION_SIZE } from '../../model/sizes.ts';
import { pagesConnues } from './links.ts';
import { texteDe, type Lecture } from '../entry.ts';

/** Folders that the build fills with other things than pages. */
const RESERVES =
  /^(?:404|index|admin|actions|fonts|styles|images|integrer|partage|hors-connexion|recherche-index)(?:\/|$)/;

/** Pages that neither the content nor the list of addresses names; a test reads `adresses.lock` to keep them right. */
const AUTRES = ['donnees/colonnes', 'donnees/parties'];

const sansBarres = (adresse: string) => adresse.replace(/^\/|\/$/g, '');
/** The ranks of the pages that a list fills, the first left out. */
const suite = (combien: number, taille: number) =>
  Array.from({ length: Math.max(0, Math.ceil(combien / taille) - 1) }, (_, i) => i + 2);

/** The pages of the site, as `redirections.yaml` writes them. */
export function pagesDuSite(lecture: Lecture): Set<string> {
  const { lus, ids } = lecture;
  const pages = new Set([...pagesConnues(lecture).keys(), ...AUTRES].map(sansBarres));
  const ajouter = (adresse: string) => pages.add(sansBarres(adresse));
  for (const id of ids.leviers) ajouter(route.levierVoix(id));
  for (const id of ids.glossaire) ajouter(route.glossaireLettre(id.charAt(0)));
  const voix = new Map<string, number>();
  for (const lu of lus) {
    const code = lu.collection === 'temoignages' || lu.collection === 'cas' ? texteDe(lu, 'departement') : undefined;
    if (code === undefined) continue;
    voix.set(code, (voix.get(code) ?? 0) + (lu.collection === 'temoignages' ? 1 : 0));
  }
  for (const [code, combien] of voix)
    for (const page of [1, ...suite(combien, REGION_SIZE)]) ajouter(route.departement(code, page));
  const personnes = [...pages].filter((page) => /^personnes\/[^/]+$/.test(page)).length;
  for (const page of suite(personnes, PERSONNES_SIZE)) ajouter(route.personnesPage(page));
  return pages;
}

/** Whether an address is kept for what the site makes: a file, a frame, the rest of a list. */
export const adresseReservee = (adresse: string): boolean => RESERVES.test(adresse) || isPassing(`/${adresse}/`);
