import {
  ENTREES,
  OPTIONAL_LISTS,
  LISTES,
  type Content,
  type EntryCollection,
  type ListCollection,
} from '../schema/collections.ts';
import { ID_PATTERN } from '../schema/common.ts';
import { EXTENSION_IMAGE } from '../render/image-file.ts';
import { verifierChamps } from './fields.ts';
import { checkBody } from './body.ts';
import { decouper } from './split.ts';
import { splitPath } from './split-path.ts';
import { refuserFichier, type Fichier } from './rules/files.ts';
import { normaliseLineEndings } from './frontmatter.ts';
import { champ, nommer, problemAt, type Collection, type Lecture, type Lu } from './entry.ts';
import { fileProblem, type Problem, type Trouve } from './problem.ts';
import { nearest } from './nearest.ts';
import { OU_CHERCHER, champsRelies } from './rules/relations.ts';
import { alleger, DEBUTS, lireMalgreTout } from './yaml-recovery.ts';

const NOMS_ENTREES = Object.keys(ENTREES) as EntryCollection[];
const NOMS_LISTES = Object.keys(LISTES) as ListCollection[];
const NOMS: Collection[] = [...NOMS_ENTREES, ...NOMS_LISTES];

const parCollection = <T>(valeur: () => T) =>
  Object.fromEntries(NOMS.map((nom) => [nom, valeur()])) as Record<Collection, T>;

/** Where a file belongs, from its path alone. */
type Place = { entree: EntryCollection; id: string } | { liste: ListCollection } | undefined;
function placer(chemin: string): Place {
  const { dossier, base, extension } = splitPath(chemin);
  const entree = NOMS_ENTREES.find((nom) => dossier === `content/${nom}/`);
  if (entree && extension === '.mdx') return { entree, id: base };
  const liste = NOMS_LISTES.find((nom) => chemin === `content/${nom}.yaml`);
  return liste && { liste };
}

/** A picture stands beside its entry; which one, `verifierImages` looks for. */
const estDansUneCollection = (chemin: string) =>
  NOMS_ENTREES.some((nom) => splitPath(chemin).dossier === `content/${nom}/`);

type Part = Lecture & { problemes: Problem[] };
const nothing = (): Part => ({
  contenu: parCollection(() => []) as unknown as Content,
  lus: [],
  ids: parCollection(() => new Set<string>()),
  incompletes: new Set(),
  problemes: [],
});

/** What was read of a file, kept as long as the file is: whoever checks one change does not read all the rest again. */
const kept = new WeakMap<Fichier, Part>();

/** Reads every file, each on its own: what is wrong in one takes nothing from the others. */
export function readContent(fichiers: readonly Fichier[]): Part {
  const whole = nothing();
  for (const fichier of fichiers) {
    const part = kept.get(fichier) ?? readFile(fichier);
    kept.set(fichier, part);
    for (const nom of NOMS) {
      (whole.contenu[nom] as unknown[]).push(...part.contenu[nom]);
      for (const id of part.ids[nom]) whole.ids[nom].add(id);
    }
    whole.lus.push(...part.lus);
    whole.problemes.push(...part.problemes);
    for (const collection of part.incompletes) whole.incompletes.add(collection);
  }
  const chemins = new Set(fichiers.map((f) => f.chemin));
  for (const liste of NOMS_LISTES) {
    if (chemins.has(OU_CHERCHER[liste]) || OPTIONAL_LISTS.has(liste)) continue;
    whole.incompletes.add(liste);
    whole.problemes.push(
      fileProblem(OU_CHERCHER[liste], 'ce fichier manque', 'créez-le, avec une ligne « - id: » par élément'),
    );
  }
  return whole;
}

function readFile(fichier: Fichier): Part {
  const lecture = nothing();
  const { problemes } = lecture;
  if (EXTENSION_IMAGE.test(fichier.chemin)) {
    const refus =
      refuserFichier(fichier) ?? (estDansUneCollection(fichier.chemin) ? undefined : direMalPlace(fichier.chemin));
    if (refus) problemes.push(refus);
    return lecture;
  }
  const place = placer(fichier.chemin);
  if (place && 'entree' in place) lecture.ids[place.entree].add(place.id);
  const refus = refuserFichier(fichier) ?? (place ? undefined : direMalPlace(fichier.chemin));
  try {
    if (refus) problemes.push(refus);
    else if (place && 'liste' in place) problemes.push(...lireListe(place.liste, fichier, lecture));
    else if (place) problemes.push(...lireEntree(place.entree, place.id, fichier, lecture));
    if (!refus || !place) return lecture;
  } catch {
    problemes.push(fileProblem(fichier.chemin, 'ce fichier est trop compliqué à lire', 'simplifiez-le'));
  }
  if (place) lecture.incompletes.add('liste' in place ? place.liste : place.entree);
  return lecture;
}

function direMalPlace(chemin: string): Problem {
  const { dossier, base, extension } = splitPath(chemin);
  if (extension === '.yaml') {
    const [proche] = nearest(base, NOMS_LISTES);
    const listes = NOMS_LISTES.map((nom) => `${nom}.yaml`).join(', ');
    const remede = proche ? `renommez-la « content/${proche}.yaml »` : `les listes du site sont ${listes}`;
    return fileProblem(chemin, 'liste inconnue', remede);
  }
  const [proche] = nearest(dossier.split('/')[1] ?? '', NOMS_ENTREES);
  const dossiers = NOMS_ENTREES.map((nom) => `content/${nom}/`).join(', ');
  const remede = `déplacez-le dans ${proche ? `content/${proche}/` : `l’un de ces dossiers, ${dossiers}`}`;
  return fileProblem(chemin, 'fichier à une place inconnue', remede);
}

function lireEntree(collection: EntryCollection, id: string, fichier: Fichier, { contenu, lus }: Lecture): Problem[] {
  const trouves: Trouve[] = [];
  const { yaml, ligneYaml, corps: texte, ligneCorps, probleme } = decouper(normaliseLineEndings(fichier.texte));
  if (probleme) trouves.push(probleme);
  const lireTete = () => lireMalgreTout(yaml, DEBUTS.entree, ligneYaml - 1);
  const tete = lireTete();
  const corps = checkBody(texte, ligneCorps - 1);
  trouves.push(...tete.problemes, ...corps.problemes);
  // The quotation of a testimony may say everything.
  if (texte === '' && !probleme && collection !== 'temoignages')
    trouves.push({
      ligne: ligneCorps,
      colonne: 1,
      champ: 'texte',
      message: 'le texte manque',
      remede: 'écrivez-le après la ligne « --- » qui ferme les champs',
      gravite: 'erreur',
    });

  const perdus = new Set(tete.perdus.map((morceau) => /^\s*["']?([\p{L}\w-]+)/u.exec(morceau)?.[1] ?? ''));
  let exces = false;
  const lisible = yaml !== '' && (tete.data !== undefined || tete.problemes.length === 0);
  if (lisible || !probleme) {
    const champs =
      tete.data === undefined && perdus.size > 0
        ? { problemes: [] }
        : verifierChamps(ENTREES[collection], tete, { perdus, relations: champsRelies(collection) });
    trouves.push(...champs.problemes);
    exces = 'exces' in champs;
    if ('valeur' in champs && champs.valeur && tete.problemes.length === 0)
      (contenu[collection] as unknown[]).push({ ...(champs.valeur as object), id, corps: texte });
  }
  lus.push({
    collection,
    id,
    fichier: fichier.chemin,
    // What is too long to be read is read by no rule.
    tete: exces ? { ...tete, data: undefined } : alleger(tete, lireTete),
    racine: [],
    partiel: exces || perdus.size > 0 || Boolean(probleme),
    corps,
    texte,
    ligneTexte: ligneCorps,
  });
  return trouves.map((t) => ({ fichier: fichier.chemin, ...t }));
}

function lireListe(
  collection: ListCollection,
  fichier: Fichier,
  { contenu, lus, ids, incompletes }: Lecture,
): Problem[] {
  const tete = lireMalgreTout(normaliseLineEndings(fichier.texte), DEBUTS.liste);
  const problemes: Problem[] = tete.problemes.map((t) => ({ fichier: fichier.chemin, ...t }));
  for (const morceau of tete.perdus) {
    const id = /(?:^|[\s{])id:\s*["']?([\w-]+)/.exec(morceau)?.[1];
    if (id === undefined) incompletes.add(collection);
    else ids[collection].add(id);
  }
  const lignes: unknown = tete.data;
  if (Array.isArray(lignes) && lignes.length === 0 && OPTIONAL_LISTS.has(collection)) return problemes;
  if (!Array.isArray(lignes) || lignes.length === 0) {
    incompletes.add(collection);
    const message = Array.isArray(lignes) ? 'liste vide' : 'une liste est attendue';
    if (tete.perdus.length === 0 && tete.problemes.length === 0)
      problemes.push(fileProblem(fichier.chemin, message, 'commencez chaque élément par « - id: »'));
    return problemes;
  }
  const vus = new Set<string>();
  lignes.forEach((_, rang) => {
    const {
      valeur,
      problemes: trouves,
      exces,
    } = verifierChamps(LISTES[collection], tete, {
      racine: [rang],
      relations: champsRelies(collection),
    });
    const lu: Lu = { collection, id: String(rang + 1), fichier: fichier.chemin, tete, racine: [rang], partiel: false };
    const id = champ(lu, 'id');
    if (typeof id === 'string') lu.id = id;
    problemes.push(
      ...trouves.map((t) => ({ fichier: fichier.chemin, ...t, champ: nommer(lu, t.champ === '' ? [] : [t.champ]) })),
    );
    if (exces || typeof id !== 'string' || !ID_PATTERN.test(id)) incompletes.add(collection);
    if (typeof id !== 'string') return;
    if (vus.has(id))
      problemes.push(
        problemAt(lu, ['id'], `identifiant « ${id} » écrit deux fois`, 'donnez-en un autre à l’une des deux lignes'),
      );
    else if (valeur) (contenu[collection] as unknown[]).push(valeur);
    vus.add(id);
    ids[collection].add(id);
    if (!exces) lus.push(lu);
  });
  return problemes;
}
