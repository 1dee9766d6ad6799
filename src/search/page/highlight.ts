import { estVide } from '../words/stopwords.ts';
import { decouper } from '../words/words.ts';
import { racine } from '../words/stem.ts';

export interface Morceau {
  texte: string;
  trouve: boolean;
}

/** Cuts a text into pieces, those whose stem is sought apart. The text comes back whole, accents and all. */
export function surligner(texte: string, tiges: ReadonlySet<string>): Morceau[] {
  const morceaux: Morceau[] = [];
  let fin = 0;
  for (const mot of decouper(texte)) {
    if (estVide(mot.forme) || !tiges.has(racine(mot.forme))) continue;
    if (mot.debut > fin) morceaux.push({ texte: texte.slice(fin, mot.debut), trouve: false });
    morceaux.push({ texte: texte.slice(mot.debut, mot.fin), trouve: true });
    fin = mot.fin;
  }
  if (fin < texte.length) morceaux.push({ texte: texte.slice(fin), trouve: false });
  return morceaux;
}

/** The passage of about `taille` signs that holds the most of the words sought, cut between words, with « … » where cut. */
export function meilleurPassage(texte: string, tiges: ReadonlySet<string>, taille = 280): string {
  if (texte.length <= taille) return texte;
  const places = decouper(texte)
    .map((m) => ({ ...m, tige: racine(m.forme) }))
    .filter((m) => tiges.has(m.tige));
  let debut = 0;
  let meilleur = 0;
  for (const { debut: place } of places) {
    const dedans = places.filter((p) => p.debut >= place && p.fin <= place + taille - 60);
    const valeur = new Set(dedans.map((p) => p.tige)).size * 10 + dedans.length;
    if (valeur > meilleur) {
      meilleur = valeur;
      debut = place;
    }
  }
  const phrase = texte.lastIndexOf('. ', debut);
  let depart =
    phrase >= 0 && debut - phrase < 110
      ? phrase + 2
      : debut < 110
        ? 0
        : texte.lastIndexOf(' ', Math.max(0, debut - 50)) + 1;
  depart = Math.max(0, Math.min(depart, debut));
  const limite = depart + taille;
  const arrivee = limite >= texte.length ? texte.length : texte.lastIndexOf(' ', limite);
  return `${depart > 0 ? '… ' : ''}${texte.slice(depart, arrivee)}${arrivee < texte.length ? ' …' : ''}`;
}

/** Of the quotations of a testimony, the one that holds the most of the words sought; else the first. */
export function bestQuotation<T extends { texte: string }>(
  quotations: readonly T[],
  tiges: ReadonlySet<string>,
): T | undefined {
  const held = ({ texte }: T) =>
    new Set(decouper(texte).flatMap((m) => (tiges.has(racine(m.forme)) ? racine(m.forme) : [])));
  return quotations.toSorted((a, b) => held(b).size - held(a).size)[0];
}
