import { slug } from '../../model/routes.ts';
import type { Region } from '../../model/regions.ts';
import { token } from '../words/stem.ts';
import { key, keys } from '../words/stems.ts';

/** A place as the query knows it. */
export interface NamedPlace {
  name: string;
  /** After « Rien de particulier »: « en Corse », « pour la Gironde (33) »; else « pour » and its name. */
  within?: string;
  /** For a former region: its id, and its present one as a sentence says it. */
  former?: string;
  also?: string;
  /** Nobody speaks there. */
  silent?: true;
  /** For a present region where nobody speaks, those around it where someone does. */
  around?: { name: string; page: string }[];
  /** What to look for in the index: its own token; for a former region, that of the present one after it. */
  tokens: string[];
  /** For a département or a town where nothing is found: the token of its region. */
  fallback?: string;
  /** The names it is typed under, as joined stems. */
  forms: string[];
  /** Former regions inside it, to say what is understood. */
  includes?: string[];
  /** Its page, from the site's root. */
  page?: string;
  /** A common word too (« lot », « nord »): only a place after « dans le », « département du », or alone. */
  ambiguous?: boolean;
  /** A town for its département: it helps, without being demanded. */
  loose?: boolean;
}

export interface Departement {
  code: string;
  nom: string;
  /** Its main town, and the others in « Saint- » that are large. */
  towns?: string[];
  /** The number that says its article, in the official list. */
  typeLiaison?: number;
  /** Its own page, where someone speaks or a case is told. */
  page?: string;
}

const ALIAS: Record<string, string[]> = {
  'provence-alpes-cote-d-azur': ['PACA', 'région Sud', 'Provence', "Côte d'Azur"],
  'ile-de-france': ['IDF', 'région parisienne', 'francilien', 'francilienne', 'Ile de France'],
  'auvergne-rhone-alpes': ['AURA', 'ARA'],
  'bourgogne-franche-comte': ['BFC'],
  'nord-pas-de-calais': ['NPDC', 'Nord Pas de Calais', 'NPC'],
  'hauts-de-france': ['HDF'],
  'languedoc-roussillon': ['Languedoc', 'Roussillon'],
  'midi-pyrenees': ['Midi Pyrénées'],
  'champagne-ardenne': ['Champagne', 'Champagne Ardennes', 'champardennais', 'champardennaise'],
  bretagne: ['breton', 'bretonne'],
  normandie: ['normand', 'normande'],
  lorraine: ['lorrain'],
  alsace: ['alsacien', 'alsacienne'],
  aquitaine: ['aquitain'],
  auvergne: ['auvergnat', 'auvergnate'],
  picardie: ['picard', 'picarde'],
  bourgogne: ['bourguignon', 'bourguignonne'],
  corse: ['Corse'],
  'rhone-alpes': ['rhônalpin', 'rhônalpine'],
  limousin: ['limousin', 'limousine'],
  'poitou-charentes': ['Poitou'],
  'la-reunion': ['île de La Réunion'],
  'centre-val-de-loire': ['Val de Loire', 'région Centre Val de Loire'],
};
/** Names that are also common words, as ids. */
const COMMON_WORDS = new Set('centre nord lot manche ain cher somme aube vienne la-reunion creuse'.split(' '));

/** The present regions that touch one another. */
const AROUND = new Map(
  `
auvergne-rhone-alpes bourgogne-franche-comte centre-val-de-loire nouvelle-aquitaine occitanie provence-alpes-cote-d-azur
bourgogne-franche-comte grand-est ile-de-france centre-val-de-loire auvergne-rhone-alpes
bretagne normandie pays-de-la-loire
centre-val-de-loire ile-de-france normandie pays-de-la-loire nouvelle-aquitaine auvergne-rhone-alpes bourgogne-franche-comte
corse provence-alpes-cote-d-azur
grand-est hauts-de-france ile-de-france bourgogne-franche-comte
hauts-de-france normandie ile-de-france grand-est
ile-de-france hauts-de-france normandie centre-val-de-loire bourgogne-franche-comte grand-est
normandie hauts-de-france ile-de-france centre-val-de-loire pays-de-la-loire bretagne
nouvelle-aquitaine pays-de-la-loire centre-val-de-loire auvergne-rhone-alpes occitanie
occitanie nouvelle-aquitaine auvergne-rhone-alpes provence-alpes-cote-d-azur
pays-de-la-loire bretagne normandie centre-val-de-loire nouvelle-aquitaine
provence-alpes-cote-d-azur auvergne-rhone-alpes occitanie corse
`
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([region = '', ...around]) => [region, around]),
);

/** The articles of the official list, by `typeLiaison`: « la Gironde », « l'Ain ». */
const ARTICLES: Record<number, string> = { 1: "l'", 2: 'le ', 3: 'la ', 4: 'les ', 5: "l'" };

/** Digits as letters, because Pagefind cuts words at digits: « 31 » → « db ». */
const inLetters = (code: string) => code.toLowerCase().replace(/\d/g, (chiffre) => 'abcdefghij'[Number(chiffre)] ?? '');
/** The token that a record of this region or département carries: `z` keeps all of them in one piece of the index. */
export const placeToken = (id: string) =>
  /^\d[\dab]\d?$/i.test(id) ? token(`zd${inLetters(id)}`) : token(`zr${id.replaceAll('-', '')}`);

/**
 * Every place that can be asked for: regions then and now, départements by name and number. `speaks` tells in which
 * regions someone speaks.
 */
export function listPlaces(
  regions: ReadonlyMap<string, Region>,
  departements: readonly Departement[],
  speaks: (region: string) => boolean = () => true,
): NamedPlace[] {
  const around = (id: string) =>
    (AROUND.get(id) ?? []).filter(speaks).map((v) => ({ name: regions.get(v)?.nom ?? v, page: `/regions/${v}/` }));
  const ofRegions = [...regions.values()].map((r): NamedPlace => ({
    name: r.nom,
    within: r.dans,
    ...(!speaks(r.id) && { silent: true }),
    tokens: r.actuelle ? [placeToken(r.id)] : [placeToken(r.id), placeToken(r.presente)],
    forms: keys([r.nom, r.dans, `région ${r.nom}`, ...(ALIAS[r.id] ?? [])]),
    ...(!r.actuelle && { former: r.id, also: regions.get(r.presente)?.dans ?? '' }),
    ...(r.actuelle && !speaks(r.id) && { around: around(r.id) }),
    ...(r.anciennes.length > 0 && { includes: r.anciennes.map((a) => regions.get(a)?.nom ?? a) }),
    page: `/regions/${r.id}/`,
    ...(COMMON_WORDS.has(r.id) && { ambiguous: true }),
  }));
  const takenForms = new Set(ofRegions.flatMap((r) => r.forms));
  const ofDepartements = departements.flatMap((d): NamedPlace[] => {
    const region = [...regions.values()].find((r) => r.actuelle && r.departements.includes(d.code));
    const tokens = [placeToken(d.code)];
    const fallback = region && { fallback: placeToken(region.id) };
    const ownForms = keys([d.nom, `département ${d.nom}`]).filter((f) => !takenForms.has(f));
    const place: NamedPlace = {
      name: `${d.nom} (${d.code})`,
      within: `pour ${ARTICLES[d.typeLiaison ?? 0] ?? ''}${d.nom} (${d.code})`,
      tokens,
      ...fallback,
      forms: [...ownForms, d.code.toLowerCase()],
      ...(d.page !== undefined && { page: d.page }),
      ...(COMMON_WORDS.has(slug(d.nom)) && { ambiguous: true }),
    };
    return [
      ...(ownForms.length > 0 ? [place] : []),
      ...(d.towns ?? []).flatMap((town) => {
        const forms = keys([town]).filter((f) => !takenForms.has(f) && f !== key(d.nom));
        return forms.length > 0 ? [{ name: `${town} (${d.nom})`, tokens, ...fallback, forms, loose: true }] : [];
      }),
    ];
  });
  return [...ofRegions, ...ofDepartements];
}
