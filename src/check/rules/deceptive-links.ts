import { citer } from '../values.ts';

/** What reads as an address among the words of a link: a mailbox, or a site with or without its scheme. */
const ADRESSE_LUE =
  /(?<boite>[\p{L}\d.+_-]{1,80}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,})|(?<![\p{L}\d@.-])(?<schema>https?:\/*|www\.)?(?<site>(?:[\p{L}\d-]{1,63}\.)+(?<fin>\p{L}{2,}))(?![\p{L}\d-])/giu;
/** « M.Dupont » is nobody's site: the end of a name has one case, or two or three letters. */
const FIN_DE_SITE = /^(?:[a-z]{2,}|[A-Z]{2,}|[a-zA-Z]{2,3})$/;

/** Nobody reads the words of a link so long. */
const MAX_TEXTE = 5000;

const sansWww = (hote: string) => hote.toLowerCase().replace(/^www\./, '');
const boiteDe = (url: string) => {
  const boite = url.replace(/^mailto:/i, '');
  return URL.canParse(url) ? decoder(boite).toLowerCase() : '';
};
function decoder(texte: string): string {
  try {
    return decodeURIComponent(texte);
  } catch {
    return texte;
  }
}

/** Where an address leads, as a reader would say it. */
function destination(url: string): { dite: string; sites: string[]; boite?: string } {
  if (/^mailto:/i.test(url)) {
    const boite = boiteDe(url);
    return { dite: boite, sites: [sansWww(boite.replace(/^.*@/, ''))], boite };
  }
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return { dite: url, sites: [] };
  const hote = sansWww(new URL(url).hostname.replace(/\.$/, ''));
  return { dite: hote, sites: [hote] };
}

/** Why the words of a link name another place than the one it leads to, and what to write; nothing when they do not. */
export function refuserTexte(texte: string, url: string): [message: string, remede: string] | undefined {
  const { dite, sites, boite } = destination(url);
  // `[colonnes.csv](/donnees/colonnes.csv)`: the name of the file itself.
  const chemin = decoder(url.replace(/[?#].*$/s, '')).toLowerCase();
  for (const { groups } of texte.slice(0, MAX_TEXTE).matchAll(ADRESSE_LUE)) {
    const { boite: lue, site = '', schema, fin = '' } = groups ?? {};
    const dit = lue?.toLowerCase() ?? sansWww(site);
    if (lue === undefined) {
      if (schema === undefined && !FIN_DE_SITE.test(fin)) continue;
      if (sites.includes(dit) || (schema === undefined && chemin.endsWith(`/${dit}`))) continue;
    } else if (dit === boite) continue;
    return [`lien qui dit ${citer(dit)} et mène à ${citer(dite)}`, 'écrivez en mots ce qu’on y trouve'];
  }
  return undefined;
}
