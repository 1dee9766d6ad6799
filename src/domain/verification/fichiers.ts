import { FORME_ID } from '../../schema/communs.ts';
import type { Probleme } from './probleme.ts';

/** A file under `content/` as the reader found it. */
export interface Fichier {
  /** Path from the project's root, with `/`. */
  chemin: string;
  octets: number;
  lienSymbolique: boolean;
  texte: string;
}

export const OCTETS_MAX = 200_000;

const slug = (nom: string) =>
  nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Problems that show before a file is read: its name, its size, what it is. */
export function verifierFichier({ chemin, octets, lienSymbolique, texte }: Fichier): Probleme[] {
  const nom = chemin.split('/').at(-1) ?? '';
  const base = nom.replace(/\.[^.]*$/, '');
  const probleme = (message: string, remede: string): Probleme => ({ fichier: chemin, ligne: 1, colonne: 1, champ: '', message, remede, gravite: 'erreur' });
  const trouves: Probleme[] = [];
  if (lienSymbolique) return [probleme('lien symbolique', 'remplacez-le par le fichier lui-même')];
  if (!/\.(?:mdx|yaml)$/.test(nom)) return [probleme('type de fichier inattendu', 'content/ ne contient que des fichiers .mdx et .yaml')];
  if (!FORME_ID.test(base)) trouves.push(probleme('nom de fichier avec accent, espace, majuscule ou autre signe', `renommez-le « ${slug(base)}${nom.slice(base.length)} »`));
  if (octets > OCTETS_MAX) trouves.push(probleme(`fichier trop lourd (${Math.round(octets / 1000)} ko)`, `au plus ${OCTETS_MAX / 1000} ko : un témoignage tient en deux pages`));
  else if (texte.trim() === '') trouves.push(probleme('fichier vide', 'écrivez l’en-tête entre deux lignes « --- », puis le texte'));
  else if (texte.includes('\u0000') || texte.includes('\uFFFD')) trouves.push(probleme('signes illisibles', 'enregistrez le fichier en UTF-8'));
  return trouves;
}

/** Two files whose names differ only by case or accents would share one address. */
export function verifierHomonymes(chemins: readonly string[]): Probleme[] {
  const vus = new Map<string, string>();
  return chemins.flatMap((chemin) => {
    const nom = chemin.split('/').at(-1) ?? '';
    const cle = chemin.slice(0, -nom.length) + slug(nom.replace(/\.[^.]*$/, ''));
    const premier = vus.get(cle);
    if (premier === undefined) {
      vus.set(cle, chemin);
      return [];
    }
    return [{ fichier: chemin, ligne: 1, colonne: 1, champ: '', message: `même identifiant que ${premier}, à la casse ou aux accents près`, remede: 'donnez-lui un autre nom', gravite: 'erreur' as const }];
  });
}
