import { ROLES, type Role } from '../../schema/vocabulary.ts';
import { route, slug } from '../../model/routes.ts';
import { citer } from '../values.ts';
import { lienPermis, REMEDE_LIEN } from '../body.ts';
import { liensDe } from './written-links.ts';
import { listeDe, texteDe, type Collection, type Lecture, type Lu } from '../entry.ts';
import { nomsDans } from './people.ts';
import type { Problem } from '../problem.ts';
import { nearest } from '../nearest.ts';
import { OU_CHERCHER } from './relations.ts';

/** The anchors of a page that a text may point to; `null` where only the build test can know them. */
type Ancres = ReadonlySet<string> | null;

const STATIQUES = Object.values(route).filter((c) => typeof c === 'string');
/** The id of a paragraph comes from the rendering of its words (`src/render/anchors.ts`): the build test checks it. */
const PARAGRAPHE = /^p-[0-9a-z]{5}$/;
/** The parts of the site named for the collection that makes their pages. */
const RUBRIQUES: readonly Collection[] = ['temoignages', 'cas', 'leviers', 'guide', 'regions', 'themes', 'personnes'];

/** Every link to the site itself must lead somewhere; no link may run code. */
export function verifierLiens(lecture: Lecture): Problem[] {
  const pages = pagesConnues(lecture);
  const douteuses = rubriquesDouteuses(lecture);
  const anciennes = new Map<string, string | undefined>(
    lecture.lus.flatMap((lu) =>
      lu.collection === 'redirections' ? [[`/${lu.id}/`, texteDe(lu, 'vers')] as const] : [],
    ),
  );
  const problemes: Problem[] = [];
  for (const { lu, champ, url, ligne, colonne } of lecture.lus.flatMap(liensDe)) {
    const signaler = (message: string, remede: string) =>
      problemes.push({ fichier: lu.fichier, ligne, colonne, champ, message, remede, gravite: 'erreur' });
    if (!lienPermis(url)) signaler(`lien interdit ${citer(url)}`, REMEDE_LIEN);
    if (!lienPermis(url) || !/^[/#]/.test(url)) continue;
    const [page = '', ancre] = url.split('#');
    const adresse = page.replace(/\?.*$/s, '');
    const ancres = adresse === '' ? ancresDe(lu) : pages.get(adresse);
    if (ancres === undefined && anciennes.has(adresse)) {
      const vers = anciennes.get(adresse);
      if (vers === undefined)
        signaler(`lien vers ${citer(adresse)}, une page retirée`, 'ôtez le lien, et ce que le texte en reprend');
      else signaler(`lien vers ${citer(adresse)}, une page renommée`, `écrivez « /${vers}/ »`);
    } else if (ancres === undefined) {
      if (!douteuses.has(adresse.split('/')[1] ?? ''))
        signaler(`lien vers ${citer(adresse)}, une page qui n’existe pas`, suggererPage(adresse, pages));
    } else if (ancre && ancres !== null && !ancres.has(ancre) && !PARAGRAPHE.test(ancre))
      signaler(`lien vers ${citer(url)}, une ancre qui n’existe pas`, suggererAncre(ancre, adresse, ancres));
  }
  return problemes;
}

/** The anchors of the page of an entry, as far as its text alone decides them. */
function ancresDe(lu: Lu): Ancres {
  if (!lu.corps || (lu.collection !== 'guide' && lu.collection !== 'temoignages')) return null;
  if (lu.collection === 'temoignages' && lu.partiel) return null;
  const citations = listeDe(lu, 'citations').flatMap((_, rang) => texteDe(lu, 'citations', rang, 'id') ?? []);
  return new Set([...citations, ...[...lu.corps.ancres, ...lu.corps.titres].map(({ ancre }) => ancre)]);
}

export function pagesConnues({ lus, ids, incompletes }: Lecture): Map<string, Ancres> {
  const pages = new Map<string, Ancres>(STATIQUES.map((adresse) => [adresse, null]));
  const ajouter = (noms: Iterable<string>, adresse: (id: string) => string) => {
    for (const nom of noms) pages.set(adresse(nom), null);
  };
  ajouter([''], () => route.temoignages());
  ajouter(ids.temoignages, (id) => route.temoignage(id));
  ajouter(ids.guide, (id) => route.guide(id));
  ajouter(ids.cas, route.cas);
  ajouter(ids.leviers, route.levier);
  ajouter(ids.regions, route.region);
  ajouter(ids.themes, (id) => route.theme(id));
  ajouter(Object.keys(ROLES), (role) => route.role(role as Role));
  ajouter(ids.personnes, route.personne);
  for (const lu of lus) {
    ajouter(
      nomsDans(lu).map(({ nom }) => slug(nom)),
      route.personne,
    );
    if (lu.collection === 'temoignages') pages.set(route.temoignage(lu.id), ancresDe(lu));
    if (lu.collection === 'guide') pages.set(route.guide(lu.id), ancresDe(lu));
  }
  for (const liste of ['poles', 'glossaire', 'chiffres', 'sources'] as const)
    pages.set(route[liste], incompletes.has(liste) ? null : ids[liste]);
  return pages;
}

/** Where a page that is not found may exist all the same, because what makes it could not be read. */
function rubriquesDouteuses({ lus, incompletes }: Lecture): Set<string> {
  const enPartie = new Set([...incompletes, ...lus.filter((lu) => lu.partiel).map((lu) => lu.collection)]);
  return new Set([
    ...(['regions', 'themes'] as const).filter((liste) => incompletes.has(liste)),
    ...(['personnes', 'temoignages', 'cas'] as const).filter((c) => enPartie.has(c)).map(() => 'personnes'),
  ]);
}

/** A page really near: same folder and almost the same name, or the same name in another folder. */
function suggererPage(adresse: string, pages: ReadonlyMap<string, unknown>): string {
  const morceaux = (a: string) => a.split('/').filter(Boolean);
  const ecrite = morceaux(adresse);
  const nom = ecrite.at(-1) ?? '';
  const propre = `/${[...ecrite.slice(0, -1), slug(nom)].join('/')}/`;
  if (pages.has(propre)) return `écrivez « ${propre} »`;
  const autres = [...pages.keys()].map(morceaux).filter((p) => p.length > 0);
  const soeurs = autres.filter(
    (p) => p.length === ecrite.length && p.slice(0, -1).join('/') === ecrite.slice(0, -1).join('/'),
  );
  const proches = nearest(
    nom,
    soeurs.map((p) => p.at(-1) ?? ''),
    2,
  ).map((n) => [...ecrite.slice(0, -1), n]);
  const homonymes = autres.filter((p) => p.length > 1 && p.at(-1) === slug(nom));
  const choix = (proches.length > 0 ? proches : homonymes).slice(0, 2).map((p) => `« /${p.join('/')}/ »`);
  if (choix.length > 0) return `écrivez ${choix.join(' ou ')}`;
  const rubrique = RUBRIQUES.find((nom) => nom === ecrite[0]);
  if (rubrique) return `choisissez une page de ${OU_CHERCHER[rubrique]}`;
  return 'cherchez l’adresse dans le plan du site (/plan-du-site/)';
}

function suggererAncre(ancre: string, adresse: string, ancres: ReadonlySet<string>): string {
  const proches = nearest(ancre, ancres, 3).map((a) => `« ${adresse}#${a} »`);
  return proches.length > 0
    ? `écrivez ${proches.join(' ou ')}`
    : `retirez « #${ancre} », ou prenez une ancre de la page`;
}
