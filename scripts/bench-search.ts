// What the search weighs and how fast it answers, in a browser, as a server would send it (gzip or brotli):
// `npm run bench:search [dist] [number of made-up testimonies]`.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Document } from '../src/domain/recherche/types.ts';
import { documents } from '../src/domain/recherche/documents.ts';
import { lireSite } from '../src/load/lecture.ts';
import { indexer } from './indexer.ts';
import { ouvrirNavigateur } from './navigateur.ts';
import { fichierPour } from './serveur.ts';

const QUESTIONS = [
  'coopération région',
  'comment financer l’animation d’un pôle',
  'élus d’Occitanie',
  'SCIC',
  'friche',
];
const LIMITES = { corpus: 150_000, grand: 300_000, reponse: 100 };

/** Serves a folder compressed, and counts what goes out. */
export async function servirCompresse(
  racine: string,
): Promise<{ serveur: Server; adresse: string; envois: Map<string, number> }> {
  const envois = new Map<string, number>();
  const garde = new Map<string, { corps: Buffer; codage?: string }>();
  const preparer = async (fichier: string) => {
    const connu = garde.get(fichier);
    if (connu) return connu;
    const brut = await readFile(fichier);
    const texte = /\.(?:html|js|css|json|svg|txt|xml)$/.test(fichier);
    const br = brotliCompressSync(brut, {
      params: { [constants.BROTLI_PARAM_QUALITY]: brut.length > 400_000 ? 9 : 11 },
    });
    const codages = [
      { corps: br, codage: 'br' },
      { corps: gzipSync(brut, { level: 9 }), codage: 'gzip' },
    ].filter((c) => c.corps.length < brut.length * 0.97);
    const [choisi] = texte ? codages : [];
    const reponse: { corps: Buffer; codage?: string } = choisi ?? { corps: brut };
    garde.set(fichier, reponse);
    return reponse;
  };
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  };
  const serveur = createServer((requete, reponse) => {
    const fichier = fichierPour(racine, requete.url ?? '/');
    void preparer(fichier ?? '').then(
      ({ corps, codage }) => {
        const chemin = (requete.url ?? '').split('?')[0] ?? '';
        envois.set(chemin, (envois.get(chemin) ?? 0) + corps.length);
        reponse
          .writeHead(200, {
            'Content-Type': types[extname(fichier ?? '')] ?? 'application/octet-stream',
            ...(codage && { 'Content-Encoding': codage }),
          })
          .end(corps);
      },
      () => reponse.writeHead(404).end(),
    );
  });
  await new Promise<void>((fini) => serveur.listen(0, '127.0.0.1', fini));
  const { port } = serveur.address() as { port: number };
  return { serveur, adresse: `http://localhost:${port}`, envois };
}

const FINI = () =>
  !document.querySelector('#recherche')?.hasAttribute('aria-busy') &&
  document.querySelectorAll('#resultats > li').length > 0;

/** From the focus of the field to the first results, each question in a new browser context. */
async function mesurer(navigateur: Browser, adresse: string, envois: Map<string, number>, question: string) {
  const contexte = await navigateur.newContext();
  const page = await contexte.newPage();
  await page.goto(`${adresse}/recherche/`);
  await page.waitForLoadState('networkidle');
  const script = [...envois]
    .filter(([chemin]) => chemin.startsWith('/_astro/') && chemin.endsWith('.js'))
    .reduce((n, [, o]) => n + o, 0);
  envois.clear();
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const champ = page.locator('#q-recherche');
  await champ.focus();
  await champ.fill(question);
  await champ.press('Enter');
  await page.waitForFunction(FINI);
  await page.waitForLoadState('networkidle');
  const octets = [...envois.values()].reduce((a, b) => a + b, 0);
  const detail = new Map(envois);
  // Asked again in other words, with everything there: reading, ranking and showing, network aside.
  const durees: number[] = [];
  for (let i = 1; i <= 5; i++)
    durees.push(
      await page.evaluate(
        async (texte) => {
          const liste = document.querySelector('#resultats');
          const champ = document.querySelector<HTMLInputElement>('#q-recherche');
          if (!liste || !champ) return Number.NaN;
          champ.value = texte;
          const debut = performance.now();
          const montre = new Promise<void>((fini) => {
            const guetteur = new MutationObserver(() => {
              if (liste.children.length === 0) return;
              guetteur.disconnect();
              fini();
            });
            guetteur.observe(liste, { childList: true });
          });
          champ.form?.requestSubmit();
          await montre;
          return performance.now() - debut;
        },
        `${question} ${'?'.repeat(i)}`,
      ),
    );
  await contexte.close();
  envois.clear();
  return {
    octets: octets + script,
    requetes: detail.size,
    detail,
    reponse: durees.sort((a, b) => a - b)[2] ?? Number.NaN,
  };
}

/** Testimonies made up from the real ones, their words shuffled with a fixed seed: as many words, as many facets. */
function inventer(vrais: readonly Document[], combien: number): Document[] {
  let graine = 42;
  const hasard = (n: number) => (graine = (graine * 1_103_515_245 + 12_345) % 2 ** 31) % n;
  const temoins = vrais.filter((d) => d.fiche.type === 'temoignages' && d.url.endsWith('#c1'));
  const mots = temoins.flatMap((d) => d.champs.flatMap((c) => c.texte.split(/\s+/)));
  // Rare words too: one word in forty is new, as in a growing corpus.
  const mot = () => (hasard(40) === 0 ? `nouveau${hasard(20_000).toString(36)}` : (mots[hasard(mots.length)] ?? ''));
  const phrase = (longueur: number) => Array.from({ length: longueur }, mot).join(' ');
  return Array.from({ length: combien }, (_, i) => {
    const modele = temoins[hasard(temoins.length)];
    const autre = temoins[hasard(temoins.length)];
    if (!modele || !autre) throw new Error('Aucun témoignage à imiter.');
    const url = `/temoignages/invente-${i}/#c1`;
    const citation = phrase(40);
    return {
      ...modele,
      url,
      champs: [{ texte: citation, poids: 7 }, ...modele.champs.slice(1, -1), { texte: phrase(120), poids: 1 }],
      facettes: { ...modele.facettes, levier: autre.facettes.levier ?? [], theme: autre.facettes.theme ?? [] },
      fiche: { ...modele.fiche, url, citation, texte: phrase(120) },
    };
  });
}

const ko = (octets: number) => `${(octets / 1000).toFixed(1)} ko`;
async function mesurerTout(navigateur: Browser, racine: string, titre: string, limite: number) {
  const { serveur, adresse, envois } = await servirCompresse(racine);
  console.log(`\n${titre}`);
  let pire = 0;
  let lente = 0;
  for (const question of QUESTIONS) {
    const { octets, requetes, reponse, detail } = await mesurer(navigateur, adresse, envois, question);
    console.log(`  « ${question} » : ${ko(octets)} en ${requetes} requêtes ; ensuite ${reponse.toFixed(0)} ms`);
    if (process.env.DETAIL)
      for (const [chemin, o] of [...detail].sort((a, b) => b[1] - a[1]).slice(0, 12))
        console.log(`      ${ko(o)} ${chemin}`);
    pire = Math.max(pire, octets);
    lente = Math.max(lente, reponse);
  }
  serveur.close();
  console.log(
    `  au plus ${ko(pire)} (limite ${ko(limite)}), ${lente.toFixed(0)} ms sur un processeur 4 fois plus lent (limite ${LIMITES.reponse} ms)`,
  );
  return { pire, lente };
}

if (import.meta.main) {
  const dist = process.argv[2] ?? 'dist';
  const combien = Number(process.argv[3] ?? 10_000);
  const navigateur = await ouvrirNavigateur();
  const copie = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    const corpus = await mesurerTout(
      navigateur,
      dist,
      'Le corpus, toutes natures comprises, du champ aux premiers résultats',
      LIMITES.corpus,
    );
    const { site, pages } = await lireSite(process.cwd());
    const vrais = documents(site, pages);
    await cp(join(dist, 'recherche'), join(copie, 'recherche'), { recursive: true });
    await cp(join(dist, '_astro'), join(copie, '_astro'), { recursive: true });
    const debut = performance.now();
    await indexer(
      [...inventer(vrais, combien), ...vrais.filter((d) => d.fiche.type !== 'temoignages')],
      site,
      join(copie, 'recherche-index'),
    );
    console.log(
      `\nIndex de ${combien} témoignages inventés écrit en ${((performance.now() - debut) / 1000).toFixed(1)} s.`,
    );
    const grand = await mesurerTout(navigateur, copie, `${combien} témoignages inventés`, LIMITES.grand);
    if (corpus.pire > LIMITES.corpus || grand.pire > LIMITES.grand || corpus.lente > LIMITES.reponse)
      process.exitCode = 1;
  } finally {
    await navigateur.close();
    await rm(copie, { recursive: true, force: true });
  }
}
