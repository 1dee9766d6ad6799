import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { route } from '../model/routes.ts';
import { atom, type Flux } from '../publish/feed.ts';
import { datapackage, dcat, type Publication } from '../publish/data/dcat.ts';
import { COLLECTIONS } from '../publish/data/collections.ts';
import type { Monde } from '../publish/data/recipe.ts';
import { ATOM, CSV, partiesDesDonnees, type Publie } from '../publish/data/parts.ts';
import { geojson } from '../publish/data/geojson.ts';
import { schemaJson } from '../publish/data/schemas.ts';
import { pourTableur } from '../publish/data/table.ts';
import type { Region } from '../model/regions.ts';
import type { Temoignage } from '../model/repertoire.ts';
import { fr } from '../render/typography.ts';
import { loadCitationContext } from './citation.ts';
import { DEPARTEMENT_NAMES } from './departements.ts';
import { oncePerSite } from './once.ts';

const JSON_UTF8 = 'application/json; charset=utf-8';
const enJson = (objet: unknown) => `${JSON.stringify(objet, null, 1)}\n`;

/** The last change of the content, from git where there is one, else from the latest date in the content. */
function derniereDate(voix: readonly Temoignage[]): string {
  try {
    const date = execFileSync('git', ['log', '-1', '--format=%cs', '--', 'content'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  } catch {
    // Not a git work tree: a downloaded archive.
  }
  const derniere =
    voix
      .map((t) => t.date)
      .sort()
      .at(-1) ?? '2014-04';
  return `${derniere}-01`.slice(0, 10);
}

const estPresente = (r: Region) => r.actuelle;
const existaitAvant = (r: Region) => !r.actuelle || (r.anciennes.length === 0 && !r.outreMer) || r.outreMer === true;

const publier = oncePerSite((site) => (absolue: Monde['absolue']): Map<string, Publie> => {
  const monde: Monde = { site, absolue, departements: DEPARTEMENT_NAMES };
  const fichiers = new Map<string, Publie>();
  const memoire = new Map<string, string>();
  /** A table asked for twice (its file, its digest) is written once. */
  const poser = (nom: string, type: string, ecrire: () => string) =>
    fichiers.set(nom, {
      type,
      ecrire: () => {
        const ecrit = memoire.get(nom) ?? ecrire();
        memoire.set(nom, ecrit);
        return ecrit;
      },
    });
  for (const c of COLLECTIONS) {
    poser(`${c.id}.json`, JSON_UTF8, () => enJson(c.lignes(monde)));
    poser(`${c.id}.csv`, CSV, () => c.csv(monde));
    poser(`${c.id}-tableur.csv`, CSV, () => pourTableur(lire(`${c.id}.csv`)));
    poser(`schemas/${c.id}.schema.json`, 'application/schema+json; charset=utf-8', () =>
      enJson(schemaJson(c, absolue(`/donnees/schemas/${c.id}.schema.json`))),
    );
  }
  const lire = (nom: string) => fichiers.get(nom)?.ecrire() ?? '';
  const presentes = [...site.regions.values()].filter(estPresente);
  const anciennes = [...site.regions.values()].filter(existaitAvant);
  const formes = (regions: readonly Region[]) => `${JSON.stringify(geojson(monde, regions))}\n`;
  poser('regions.geojson', 'application/geo+json; charset=utf-8', () => formes(presentes));
  poser('regions-2014.geojson', 'application/geo+json; charset=utf-8', () => formes(anciennes));

  const tous: Flux = {
    titre: 'Repères en ligne : tous les témoignages',
    adresse: route.flux,
    page: route.temoignages(),
    voix: site.temoignages,
  };
  poser('temoignages.atom', ATOM, () => atom(monde, tous, fr));
  for (const [nom, { type, ecrire }] of partiesDesDonnees(monde, fr)) poser(nom, type, ecrire);

  const publication = (): Publication => {
    const licence = site.renseignements.get('licence-donnees')?.valeur;
    const courriel = site.renseignements.get('courriel')?.valeur;
    const empreinte = createHash('sha256');
    for (const c of COLLECTIONS) empreinte.update(lire(`${c.id}.json`).replaceAll(absolue('/'), '/'));
    return {
      absolue,
      modifie: derniereDate(site.temoignages),
      empreinte: empreinte.digest('hex'),
      ...(licence && URL.canParse(licence) && { licence }),
      ...(courriel && { courriel }),
      octets: (fichier) => (fichiers.has(fichier) ? Buffer.byteLength(lire(fichier)) : undefined),
    };
  };
  poser('dcat.jsonld', 'application/ld+json; charset=utf-8', () => enJson(dcat(publication())));
  poser('datapackage.json', JSON_UTF8, () => enJson(datapackage(publication())));
  return fichiers;
});

/** Every file under `/donnees/`, by name. */
export async function loadData(): Promise<ReadonlyMap<string, Publie>> {
  const { site, absolue } = await loadCitationContext();
  const connus = deja.get(site) ?? publier(site)(absolue);
  deja.set(site, connus);
  return connus;
}
const deja = new WeakMap<object, Map<string, Publie>>();
