// Measures the first view of every page of the built site: `npm run mesurer` prints it by kind of page, and
// `npm run mesurer -- --ecrire` keeps it for the page /ecoconception/.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { genre } from '../../src/publish/headers/csp.ts';
import { median } from '../../src/model/median.ts';
import { pageKind, importsStatiques, noterVue, ressources, type Vue } from '../../src/publish/audit/first-view.ts';

const compresser = promisify(brotliCompress);
/** Files that gain nothing from compression travel as they are. */
const DEJA = /\.(?:woff2|png|jpe?g|webp|avif)$/;
const MESURES = new URL('../../src/publish/audit/measures.json', import.meta.url);

export interface PageMesuree extends Vue {
  adresse: string;
}

/** What the table of /ecoconception/ shows of one kind of page. */
export interface LigneMesure {
  genre: string;
  exemple: string;
  pages: number;
  dom: number;
  requetes: number;
  ko: number;
  ecoindex: number;
}

/** Measures pages of a built site; `choisir` keeps some of them, all by default. */
export async function mesurer(
  racine: string,
  base = '/',
  choisir: (adresse: string) => boolean = () => true,
): Promise<PageMesuree[]> {
  const poids = new Map<string, Promise<{ octets: number; texte: string }>>();
  const lire = async (fichier: string) => {
    const brut = await readFile(fichier);
    const octets = DEJA.test(fichier)
      ? brut.length
      : (await compresser(brut, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
    return { octets, texte: DEJA.test(fichier) ? '' : brut.toString('utf8') };
  };
  const peser = (fichier: string) => {
    const connu = poids.get(fichier) ?? lire(fichier);
    poids.set(fichier, connu);
    return connu;
  };
  const prefixe = base.replace(/\/$/, '');
  const locate = (adresse: string, depuis: string) => {
    const { pathname } = new URL(adresse, `https://x.example/${relative(racine, depuis).split(sep).join('/')}`);
    return join(
      racine,
      decodeURIComponent(pathname.startsWith(`${prefixe}/`) ? pathname.slice(prefixe.length) : pathname),
    );
  };
  const suivre = async (scripts: readonly string[], depuis: string, vus = new Set<string>()): Promise<Set<string>> => {
    for (const script of scripts) {
      const fichier = locate(script, depuis);
      if (vus.has(fichier)) continue;
      vus.add(fichier);
      await suivre(importsStatiques((await peser(fichier)).texte), fichier, vus);
    }
    return vus;
  };
  const somme = async (fichiers: Iterable<string>) =>
    (await Promise.all([...fichiers].map(async (f) => (await peser(f)).octets))).reduce((a, b) => a + b, 0);

  const pages = (await readdir(racine, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile() && e.name.endsWith('.html'))
    .map((e) => join(e.parentPath, e.name))
    .map((fichier) => ({
      fichier,
      adresse: `/${relative(racine, fichier).split(sep).join('/')}`.replace(/index\.html$/, ''),
    }))
    .filter(({ adresse }) => choisir(adresse));
  const mesurees: PageMesuree[] = [];
  const mesurerPage = async ({ fichier, adresse }: { fichier: string; adresse: string }) => {
    const { octets: html, texte } = await lire(fichier);
    const { scripts, styles, images } = ressources(texte);
    const tousScripts = await suivre(scripts, fichier);
    const feuilles = styles.map((s) => locate(s, fichier));
    const css = `${[...texte.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]).join('\n')}\n${(await Promise.all(feuilles.map(async (f) => (await peser(f)).texte))).join('\n')}`;
    const polices = [
      ...new Set([...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((m) => locate(m[1] ?? '', fichier))),
    ];
    const script = await somme(tousScripts);
    const autres = [...feuilles, ...images.filter((i) => !i.startsWith('data:')).map((i) => locate(i, fichier))];
    const vue = {
      html,
      script,
      octets: html + script + (await somme(autres)),
      requetes: 1 + tousScripts.size + autres.length,
      polices: polices.length,
      octetsPolices: await somme(polices),
    };
    mesurees.push({ adresse, ...noterVue(vue, texte) });
  };
  // Compressing takes the time: as many pages at once as there are processors.
  const reste = pages.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const page of reste) await mesurerPage(page);
    }),
  );
  return mesurees.sort((a, b) => (a.adresse < b.adresse ? -1 : 1));
}

/** One line a kind of page: the page with the lowest EcoIndex stands for its kind. */
export function resumerParGenre(pages: readonly PageMesuree[]): LigneMesure[] {
  const genres = Map.groupBy(pages, (p) => pageKind(p.adresse));
  return [...genres].map(([genre, liste]) => {
    const pire = liste.reduce((a, b) => (b.ecoindex < a.ecoindex ? b : a));
    return {
      genre,
      exemple: pire.adresse,
      pages: liste.length,
      dom: pire.dom,
      requetes: pire.requetes + pire.polices,
      ko: Math.round((pire.octets + pire.octetsPolices) / 100) / 10,
      ecoindex: Math.round(pire.ecoindex),
    };
  });
}

if (import.meta.main) {
  const ecrire = process.argv.includes('--ecrire');
  const dossier = resolve(
    process.argv.slice(2).find((a) => !a.startsWith('--')) ??
      join(dirname(fileURLToPath(import.meta.url)), '../../dist'),
  );
  const pages = await mesurer(dossier, '/', (adresse) => ['lecture', 'recherche'].includes(genre(adresse)));
  const lignes = resumerParGenre(pages);
  console.table(lignes);
  const medianOf = median(pages.map((p) => p.ecoindex));
  console.log(
    `${pages.length} pages, EcoIndex médian ${medianOf.toFixed(1)}, page la plus lourde ${Math.max(...pages.map((p) => p.html))} octets`,
  );
  if (ecrire) {
    await writeFile(
      MESURES,
      `${JSON.stringify({ pages: pages.length, median: Math.round(medianOf), lignes }, undefined, 2)}\n`,
    );
    console.log('Mesures gardées dans src/publish/audit/measures.json');
  }
}
