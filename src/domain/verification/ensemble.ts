import { z } from 'astro/zod';
import { ENTREES, LISTES, type Contenu, type NomEntrees, type NomListe } from '../../schema/collections.ts';
import { NOMBRE_LEVIERS } from '../../schema/levier.ts';
import { MOTS_MAX_CITATION } from '../../schema/temoignage.ts';
import { slug } from '../chemins.ts';
import { verifierChamps } from './champs.ts';
import { verifierCorps, type Corps } from './corps.ts';
import { verifierFichier, verifierHomonymes, type Fichier } from './fichiers.ts';
import { couper, lireYaml, normaliserFins, type Tete } from './frontmatter.ts';
import { pagesConnues } from './liens.ts';
import { trierProblemes, type Probleme } from './probleme.ts';
import { plusProches, suggerer } from './proximite.ts';
import { OU_CHERCHER, RELATIONS } from './relations.ts';

z.config(z.locales.fr());

/** One entry as read: where its fields stand, so that later checks can point at them. */
interface Lu {
  collection: keyof Contenu;
  id: string;
  fichier: string;
  tete: Tete;
  racine: readonly PropertyKey[];
  corps?: Corps;
}

const MAX_PAR_FICHIER = 40;
const contenuVide = (): Contenu => ({
  temoignages: [],
  cas: [],
  leviers: [],
  guide: [],
  pages: [],
  regions: [],
  themes: [],
  poles: [],
  glossaire: [],
  sources: [],
  chiffres: [],
  chronologie: [],
  personnes: [],
});

const compterMots = (texte: string) =>
  texte
    .replace(/\[[^\]]*\]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean).length;

const lireChamp = (objet: unknown, champ: string): unknown =>
  champ.split('.').reduce<unknown>((o, cle) => (o as Record<string, unknown> | undefined)?.[cle], objet);

/**
 * Reads and checks everything under `content/`. All problems are found before anything fails; what is
 * valid is returned even when something else is not.
 */
export function verifierContenu(fichiers: readonly Fichier[]): { contenu: Contenu; problemes: Probleme[] } {
  const problemes: Probleme[] = [...verifierHomonymes(fichiers.map((f) => f.chemin))];
  const contenu = contenuVide();
  const lus: Lu[] = [];

  for (const fichier of fichiers) {
    const avant = verifierFichier(fichier);
    problemes.push(...avant);
    if (avant.some((p) => !p.message.startsWith('nom de fichier'))) continue;
    const [, dossierOuListe = '', reste] = /^content\/([^/]+?)(?:\.yaml$|\/([^/]+)\.mdx$)/.exec(fichier.chemin) ?? [];
    const poser = (p: Omit<Probleme, 'fichier'>) => problemes.push({ ...p, fichier: fichier.chemin });
    const texte = normaliserFins(fichier.texte);
    if (reste !== undefined && dossierOuListe in ENTREES) lireEntree(dossierOuListe as NomEntrees, reste, texte, fichier.chemin, poser);
    else if (reste === undefined && dossierOuListe in LISTES) lireListe(dossierOuListe as NomListe, texte, fichier.chemin, poser);
    else
      poser({
        ligne: 1,
        colonne: 1,
        champ: '',
        message: 'fichier à une place inconnue',
        remede: `les entrées vont dans ${Object.keys(ENTREES).map((d) => `content/${d}/`).join(', ')}`,
        gravite: 'erreur',
      });
  }

  function lireEntree(collection: NomEntrees, id: string, texte: string, chemin: string, poser: (p: Omit<Probleme, 'fichier'>) => void) {
    const coupe = couper(texte);
    if (!coupe) {
      const debut = texte.startsWith('---');
      poser({
        ligne: 1,
        colonne: 1,
        champ: '',
        message: debut ? 'l’en-tête n’est pas fermé' : 'l’en-tête manque',
        remede: debut ? 'ajoutez une ligne « --- » après le dernier champ' : 'commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- »',
        gravite: 'erreur',
      });
      return;
    }
    const tete = lireYaml(coupe.yaml, coupe.ligneYaml - 1);
    tete.problemes.forEach(poser);
    const corps = verifierCorps(coupe.corps, coupe.ligneCorps - 1);
    corps.problemes.slice(0, MAX_PAR_FICHIER).forEach(poser);
    if (coupe.corps === '')
      poser({ ligne: coupe.ligneCorps, colonne: 1, champ: 'texte', message: 'le texte manque', remede: 'écrivez-le après l’en-tête', gravite: 'erreur' });
    if (tete.problemes.length) return;
    const { valeur, problemes: trouves } = verifierChamps(ENTREES[collection], tete);
    trouves.forEach(poser);
    const lu: Lu = { collection, id, fichier: chemin, tete, racine: [], corps };
    lus.push(lu);
    if (valeur) (contenu[collection] as unknown[]).push({ ...(valeur as object), id, corps: coupe.corps });
  }

  function lireListe(collection: NomListe, texte: string, chemin: string, poser: (p: Omit<Probleme, 'fichier'>) => void) {
    const tete = lireYaml(texte);
    tete.problemes.forEach(poser);
    if (tete.problemes.length) return;
    if (!Array.isArray(tete.data)) {
      poser({ ligne: 1, colonne: 1, champ: '', message: 'une liste est attendue', remede: 'commencez chaque ligne de la liste par « - id: »', gravite: 'erreur' });
      return;
    }
    const vus = new Set<string>();
    tete.data.forEach((_, rang) => {
      const { valeur, problemes: trouves } = verifierChamps(LISTES[collection], tete, [rang]);
      trouves.forEach((p) => poser({ ...p, champ: `${rang + 1}.${p.champ}` }));
      const id = lireChamp(tete.data, `${rang}.id`);
      if (typeof id !== 'string') return;
      if (vus.has(id)) poser({ ...tete.position([rang, 'id']), champ: `${rang + 1}.id`, message: `identifiant « ${id} » écrit deux fois`, remede: 'donnez-en un autre à l’une des deux lignes', gravite: 'erreur' });
      vus.add(id);
      lus.push({ collection, id, fichier: chemin, tete, racine: [rang] });
      if (valeur) (contenu[collection] as unknown[]).push(valeur);
    });
  }

  const existants = (collection: keyof Contenu) => new Set(lus.filter((l) => l.collection === collection).map((l) => l.id));
  const idsDe = new Map((Object.keys(contenu) as (keyof Contenu)[]).map((c) => [c, existants(c)]));
  const poserChez = (lu: Lu, chemin: readonly PropertyKey[], message: string, remede: string, gravite: Probleme['gravite'] = 'erreur') =>
    problemes.push({
      fichier: lu.fichier,
      ...lu.tete.position([...lu.racine, ...chemin]),
      champ: [...lu.racine, ...chemin].map((c) => (typeof c === 'number' ? c + 1 : String(c))).join('.'),
      message,
      remede,
      gravite,
    });
  const donnees = (lu: Lu) => (lu.racine.length ? (lu.tete.data as unknown[])[lu.racine[0] as number] : lu.tete.data);

  for (const { de, champ, vers, nom } of RELATIONS) {
    const valides = idsDe.get(vers) ?? new Set();
    for (const lu of lus) {
      if (lu.collection !== de) continue;
      const valeur = lireChamp(donnees(lu), champ);
      const liste = Array.isArray(valeur) ? valeur : [valeur];
      liste.forEach((ecrit, rang) => {
        if (typeof ecrit !== 'string' || valides.has(ecrit)) return;
        poserChez(lu, [...champ.split('.'), ...(Array.isArray(valeur) ? [rang] : [])], `« ${ecrit} » n’est pas ${nom}`, suggerer(ecrit, valides, OU_CHERCHER[vers]));
      });
    }
  }

  const ancresGuide = new Map(lus.filter((l) => l.collection === 'guide').map((l) => [l.id, l.corps?.ancres ?? []]));
  const sections = new Set([...ancresGuide.keys(), ...[...ancresGuide.values()].flat()]);
  const pages = pagesConnues(contenu, ancresGuide);
  const bonsNoms = new Map<string, string>();
  const variantes = new Map<string, string>();
  for (const p of contenu.personnes) {
    bonsNoms.set(p.id, p.nom);
    for (const v of p.variantes ?? []) variantes.set(v, p.nom);
  }

  for (const lu of lus) {
    const d = donnees(lu) as Record<string, unknown>;
    if (lu.collection === 'temoignages') {
      if (typeof d.section === 'string' && !sections.has(d.section)) poserChez(lu, ['section'], `« ${d.section} » n’est pas une section du guide`, suggerer(d.section, sections, 'content/guide/'));
      const citations = Array.isArray(d.citations) ? (d.citations as Record<string, unknown>[]) : [];
      const vues = new Set<unknown>();
      citations.forEach((c, i) => {
        if (typeof c?.id === 'string' && vues.has(c.id)) poserChez(lu, ['citations', i, 'id'], `citation « ${c.id} » écrite deux fois`, 'numérotez c1, c2, c3');
        vues.add(c?.id);
        if (typeof c?.texte !== 'string') return;
        const mots = compterMots(c.texte);
        if (mots > MOTS_MAX_CITATION) poserChez(lu, ['citations', i, 'texte'], `citation trop longue (${mots} mots)`, `au plus ${MOTS_MAX_CITATION} mots : coupez avec […]`);
        if (typeof d.titre === 'string' && slug(c.texte) === slug(d.titre)) poserChez(lu, ['titre'], 'le titre répète la citation', 'dites l’idée dans les mots du site');
        if (/^[«“"]/.test(c.texte.trim())) poserChez(lu, ['citations', i, 'texte'], 'guillemets autour de la citation', 'retirez-les : le site les pose');
      });
    }
    const noms: [readonly PropertyKey[], unknown][] = [];
    if (lu.collection === 'temoignages' && Array.isArray(d.auteurs)) d.auteurs.forEach((a: { nom?: unknown }, i) => noms.push([['auteurs', i, 'nom'], a?.nom]));
    if (lu.collection === 'cas' && Array.isArray(d.acteurs)) d.acteurs.forEach((a: unknown, i) => noms.push([['acteurs', i], a]));
    for (const [chemin, nom] of noms) {
      if (typeof nom !== 'string') continue;
      const juste = variantes.get(nom);
      const cle = slug(nom);
      const connu = bonsNoms.get(cle);
      if (juste) poserChez(lu, chemin, `« ${nom} » est une graphie fautive`, `écrivez « ${juste} »`);
      else if (connu !== undefined && connu !== nom) poserChez(lu, chemin, `« ${nom} » est écrit autrement ailleurs`, `écrivez « ${connu} »`);
      else if (connu === undefined) {
        const [voisin] = plusProches(cle, bonsNoms.keys()).filter((v) => Math.abs(v.length - cle.length) <= 2 && v.split('-')[0] === cle.split('-')[0]);
        if (voisin !== undefined) poserChez(lu, chemin, `« ${nom} » ressemble à « ${bonsNoms.get(voisin)} »`, 'si c’est la même personne, écrivez son nom de la même façon', 'avertissement');
        bonsNoms.set(cle, nom);
      }
    }
    for (const lien of lu.corps?.liens ?? []) {
      if (!lien.url.startsWith('/')) continue;
      const [adresse = '', ancre] = lien.url.split('#');
      const poser = (message: string, remede: string) =>
        problemes.push({ fichier: lu.fichier, ligne: lien.ligne, colonne: lien.colonne, champ: 'texte', message, remede, gravite: 'erreur' });
      const ancres = pages.get(adresse);
      if (ancres === undefined) poser(`lien vers « ${adresse} », une page qui n’existe pas`, pages.has(`${adresse}/`) ? `écrivez « ${adresse}/ »` : suggerer(adresse, pages.keys()));
      else if (ancre !== undefined && ancres !== null && !ancres.has(ancre)) poser(`lien vers « ${lien.url} », une ancre qui n’existe pas`, suggerer(ancre, ancres));
    }
  }

  if (fichiers.some((f) => f.chemin.startsWith('content/leviers/'))) {
    const numeros = new Map<number, Lu>();
    for (const lu of lus.filter((l) => l.collection === 'leviers')) {
      const numero = lireChamp(lu.tete.data, 'numero');
      if (typeof numero !== 'number') continue;
      const autre = numeros.get(numero);
      if (autre) poserChez(lu, ['numero'], `le numéro ${numero} est déjà celui de ${autre.fichier}`, 'donnez à chaque levier le sien');
      numeros.set(numero, lu);
    }
    const combien = idsDe.get('leviers')?.size ?? 0;
    if (combien !== NOMBRE_LEVIERS)
      problemes.push({ fichier: 'content/leviers/', ligne: 1, colonne: 1, champ: '', message: `${combien} leviers trouvés`, remede: `le guide en a exactement ${NOMBRE_LEVIERS}`, gravite: 'erreur' });
  }
  return { contenu, problemes: trierProblemes(problemes) };
}
