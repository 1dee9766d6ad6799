import { CITATION_MAX_WORDS, type TemoignageData } from '../schema/temoignage.ts';
import { slug } from '../model/routes.ts';
import { estVide } from './choices.ts';
import { lireDate } from './date.ts';
import { court, ouvrir, type Lecteur, type Remarque } from './answers.ts';
import { autresLettres, countWords, guillemets, sansGuillemets, nettoyerLigne } from './clean.ts';
import { CONTRIBUTIONS } from '../model/documents.ts';
import type { Cle, Listes, Reponses } from './questions.ts';

export type Champs = Omit<TemoignageData, 'section' | 'ordre'>;
export interface Compris {
  /** Everything that was understood, whole only if `complet`. */
  champs: Partial<Champs>;
  corps: string;
  remarques: Remarque[];
  complet: boolean;
}

/** What is already published, so that a person or a structure is written the same way everywhere. */
export interface Connus {
  personnes: readonly string[];
  structures: readonly string[];
}

export const MOTS_TEXTE = { min: 60, max: 220 } as const;
const MAX = { titre: 90, nom: 80, fonction: 200, structure: 160 } as const;

/** Turns answers into the fields of a testimony, and says what is missing or wrong. The same answers give the same fields. */
export function comprendre(
  reponses: Reponses,
  listes: Listes,
  connus: Connus = { personnes: [], structures: [] },
): Compris {
  const l = ouvrir(reponses);
  const auteurs = lireAuteurs(l, connus.personnes);
  const structure = lireStructure(l, connus.structures);
  const [type] = l.choisir('type', listes.types);
  const [role] = l.choisir('role', listes.roles);
  const [region] = l.choisir('region', listes.regions);
  const [departement] = l.choisir('departement', listes.departements);
  const date = lireJour(l);
  const citations = lireCitations(l);
  const corps = lireCorps(l);
  const titre = l.ligne('titre', MAX.titre).replace(/(?<!\.)\.$/, '');
  if (titre !== '' && citations.some((c) => slug(c.texte) === slug(titre)))
    l.dire('titre', 'erreur', 'il répète la citation : dites l’idée avec vos mots');
  const leviers = l.choisir('leviers', listes.leviers);
  const themes = l.choisir('themes', listes.themes);
  const poles = l.choisir('poles', listes.poles);
  const [document = CONTRIBUTIONS] = l.choisir('source', listes.sources);
  const page = lirePage(l);
  lireAccord(l);
  const dit = (cle: Cle) => nettoyerLigne(l.brute(cle)).texte !== '';
  l.exiger('nom', dit('nom'));
  l.exiger('fonction', dit('fonction'));
  l.exiger('structure', structure !== '');
  l.exiger('type', type !== undefined);
  l.exiger('role', role !== undefined);
  l.exiger('date', date !== undefined);
  l.exiger('citation1', citations.length > 0);
  l.exiger('texte', /[\p{L}\p{N}]/u.test(corps));
  l.exiger('titre', /[\p{L}\p{N}]/u.test(titre));
  l.exiger('leviers', leviers.length > 0);
  l.exiger('themes', themes.length > 0);

  const champs: Partial<Champs> = {
    ...(titre !== '' && { titre }),
    ...(citations.length > 0 && { citations }),
    ...(auteurs.length > 0 && { auteurs }),
    ...(structure !== '' &&
      type !== undefined && { structure: { nom: structure, type: type as Champs['structure']['type'] } }),
    ...(role !== undefined && { role: role as Champs['role'] }),
    ...(region !== undefined && { region }),
    ...(departement !== undefined && { departement }),
    ...(leviers.length > 0 && { leviers }),
    ...(themes.length > 0 && { themes }),
    ...(poles.length > 0 && { poles }),
    source: { document, ...(page !== undefined && { page }) },
    ...(date !== undefined && { date }),
  };
  const remarques = l.fermer();
  return {
    champs,
    corps,
    remarques,
    complet: !remarques.some((r) => r.gravite === 'manque' || r.gravite === 'erreur'),
  };
}

function lireAuteurs(l: Lecteur, connues: readonly string[]): Champs['auteurs'] {
  const auteurs: Champs['auteurs'] = [];
  const ajouter = (cle: Cle, nom: string, fonction: string) => {
    const deja = connues.find((n) => slug(n) === slug(nom));
    if (deja !== undefined && deja !== nom)
      l.dire(cle, 'note', `« ${nom} » est écrit « ${deja} » sur le site : c’est cette graphie qui a été prise`);
    if (!/\s/.test(nom)) l.dire(cle, 'avertissement', `« ${nom} » : écrivez le prénom et le nom`);
    auteurs.push({ nom: deja ?? nom, fonction });
  };
  const nom = l.ligne('nom', MAX.nom);
  const fonction = l.ligne('fonction', MAX.fonction);
  if (slug(nom) !== '') ajouter('nom', nom, fonction);
  else if (nom !== '') l.dire('nom', 'erreur', 'ce nom n’a aucune lettre de l’alphabet latin');
  const lignes = l.lire('autresPersonnes').split('\n');
  for (const autre of lignes.map((ligne) => ligne.replace(/^[-*]\s*/, '').trim()).filter((ligne) => !estVide(ligne))) {
    const [sonNom = '', ...reste] = autre.split(/\s*[,;:]\s*|\s+–\s+/);
    const saFonction = guillemets(reste.join(', '));
    l.verifierLigne('autresPersonnes', autre, MAX.nom + MAX.fonction);
    if (saFonction === '' || slug(sonNom) === '')
      l.dire('autresPersonnes', 'erreur', `« ${court(autre)} » : écrivez « Prénom Nom, fonction »`);
    else ajouter('autresPersonnes', sonNom, saFonction);
  }
  if (auteurs.length > 3)
    l.dire('autresPersonnes', 'erreur', `${auteurs.length} personnes : au plus trois dans un témoignage`);
  if (new Set(auteurs.map((a) => slug(a.nom))).size < auteurs.length)
    l.dire('autresPersonnes', 'erreur', 'la même personne est écrite deux fois');
  return auteurs.slice(0, 3);
}

function lireStructure(l: Lecteur, connues: readonly string[]): string {
  const ecrite = l.ligne('structure', MAX.structure);
  const deja = connues.find((s) => slug(s) === slug(ecrite));
  if (deja !== undefined && deja !== ecrite)
    l.dire('structure', 'note', `écrite « ${deja} », comme ailleurs sur le site`);
  return deja ?? ecrite;
}

function lireJour(l: Lecteur): string | undefined {
  const ecrite = l.lire('date');
  const date = lireDate(ecrite);
  if (ecrite !== '' && date === undefined)
    l.dire('date', 'erreur', `« ${court(ecrite)} » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »`);
  return date;
}

function lireCitations(l: Lecteur): Champs['citations'] {
  const citations: Champs['citations'] = [];
  for (const cle of ['citation1', 'citation2', 'citation3'] as const) {
    const texte = guillemets(sansGuillemets(l.lire(cle).replace(/^>\s?/gm, '').replace(/\s+/g, ' ')));
    if (texte === '') continue;
    douterDesLettres(l, cle, texte);
    const mots = countWords(texte.replace(/\[[^\]]*\]/g, ' '));
    if (mots === 0) l.dire(cle, 'erreur', 'aucun mot : écrivez la phrase telle qu’elle a été dite');
    else if (mots > CITATION_MAX_WORDS)
      l.dire(
        cle,
        'erreur',
        `${mots} mots : au plus ${CITATION_MAX_WORDS} ; coupez avec […], ou faites-en deux citations`,
      );
    else citations.push({ id: `c${citations.length + 1}` as 'c1', texte });
  }
  return citations;
}

function lireCorps(l: Lecteur): string {
  const corps = guillemets(l.lire('texte'));
  const mots = countWords(corps);
  const { min, max } = MOTS_TEXTE;
  if (mots > 2 * max)
    l.dire('texte', 'erreur', `${mots} mots : de ${min} à ${max} ; gardez l’essentiel, avec tous les chiffres`);
  else if (mots > max) l.dire('texte', 'avertissement', `${mots} mots : au plus ${max} d’ordinaire`);
  else if (mots > 0 && mots < min)
    l.dire('texte', 'avertissement', `${mots} mot${mots > 1 ? 's' : ''} : au moins ${min} d’ordinaire`);
  douterDesLettres(l, 'texte', corps);
  return corps;
}

/** Another alphabet may be meant, or be letters that look like ours. */
function douterDesLettres(l: Lecteur, cle: Cle, texte: string) {
  const lettres = autresLettres(texte);
  if (lettres.length > 0)
    l.dire(
      cle,
      'avertissement',
      `des lettres d’un autre alphabet (${lettres.slice(0, 8).join(' ')}) : vérifiez qu’elles sont voulues`,
    );
}

function lirePage(l: Lecteur): number | undefined {
  const ecrite = l.lire('page');
  const page = /^(?:p(?:age)?\.?\s*)?([1-9]\d{0,2})$/i.exec(ecrite)?.[1];
  if (ecrite !== '' && page === undefined)
    l.dire('page', 'erreur', `« ${court(ecrite)} » n’est pas un numéro de page : écrivez par exemple « 19 »`);
  return page === undefined ? undefined : Number(page);
}

function lireAccord(l: Lecteur) {
  const accord = l.brute('accord').trim();
  if (!/\[\s*x\s*\]/i.test(accord) && !/^(?:oui|o|yes|y|true|x|donné|accordé)\b/i.test(accord))
    l.dire('accord', 'manque', 'cochez la case : rien n’est publié sans l’accord de la personne citée');
}
