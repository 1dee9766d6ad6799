import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuilt } from '../../scripts/contribute/address-lock.ts';
import { allCards } from '../../src/publish/share/card.ts';
import { openBrowser } from '../../scripts/measure/browser.ts';
import { serveSite } from '../../scripts/build/server.ts';
import { route, slug } from '../../src/model/routes.ts';
import { lostAddresses, sayLost, readLock } from '../../src/contribute/address-lock.ts';
import { readRepertoire } from '../../src/load/read-content.ts';
import { lancer, lancerAvec, type copier } from '../browser/copie.ts';
import { RENOMMES, RETIRES, contenu, copierEtRetirer } from './retraits-copie.ts';
import { attributs, lirePages, suivreLiens } from './pages.ts';

/** What a file of the site says, unpacked: the search index is compressed, and the offline packet holds it again. */
function dire(octets: Buffer): string {
  const clair = octets[0] === 0x1f && octets[1] === 0x8b ? gunzipSync(octets) : octets;
  const texte = clair.toString('utf8');
  if (!texte.startsWith('{"styles":')) return texte;
  const { files } = JSON.parse(texte) as { files: Record<string, { text?: string; base64?: string }> };
  return Object.entries(files)
    .map(([address, { text, base64 }]) => `${address} ${text ?? dire(Buffer.from(base64 ?? '', 'base64'))}`)
    .join('\n');
}
/** The files of a built site in which some words stand. */
const quiDisent = (racine: string, mots: string) =>
  readdirSync(racine, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .filter((fichier) => dire(readFileSync(fichier)).includes(mots))
    .map((fichier) => relative(racine, fichier));

let copie: ReturnType<typeof copier>;
let dist: string;
const lire = (adresse: string) => readFileSync(join(dist, adresse, 'index.html'), 'utf8');

beforeAll(async () => {
  copie = await copierEtRetirer();
  dist = join(copie.racine, 'dist');
});
afterAll(() => copie.jeter());

describe.each(RETIRES)('a testimony withdrawn: $id', ({ id: RETIRE, mots: MOTS, temoignage: retire }) => {
  it('keeps its address, and says so', () => {
    const page = lire(`temoignages/${RETIRE}`);
    expect(page).toContain('<h1>Témoignage retiré</h1>');
    expect(page.replace(/\s+/g, ' ')).toContain(
      'à cette adresse a été retiré (21 novembre 2026). À la demande de la personne citée.',
    );
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toContain('<span aria-current="page">Témoignage retiré</span>');
    for (const dit of [MOTS, ...retire.auteurs.map((a) => a.nom)]) expect(page, dit).not.toContain(dit);
  });
  it('takes its quotation away from everywhere: pages, data, feeds, search, offline packet', () => {
    // The same search over the site that still has the testimony finds each kind of place.
    const avant = quiDisent('dist', MOTS);
    for (const place of [
      new RegExp(`^temoignages/${RETIRE}/`),
      new RegExp(`^regions/${retire.region ?? ''}/`),
      /^donnees\/temoignages\.json$/,
      /^donnees\/.*\.atom$/,
      /^recherche-index\/cartes\//,
      /^hors-connexion\/\w+\.bin$/,
    ])
      expect(
        avant.filter((f) => place.test(f)),
        String(place),
      ).not.toEqual([]);
    expect(quiDisent(dist, MOTS)).toEqual([]);
    for (const place of ['recherche-index/pagefind-entry.json', 'hors-connexion/manifeste.json'])
      expect(existsSync(join(dist, place)), place).toBe(true);
  });
  it('says so in the frames of other sites too, which keep its address', () => {
    const cadre = readFileSync(join(dist, 'integrer/temoignages', `${RETIRE}.html`), 'utf8');
    expect(cadre).toContain('<h1>Témoignage retiré</h1>');
    expect(cadre).toContain(`/temoignages/${RETIRE}/`);
    expect(cadre).not.toContain('<blockquote');
  });
  it('has no share image any more', async () => {
    const images = async (racine: string) => allCards(await readRepertoire(racine)).map((c) => c.file);
    expect(await images('.')).toContain(`temoignages/${RETIRE}.png`);
    const restantes = await images(copie.racine);
    expect(restantes).not.toContain(`temoignages/${RETIRE}.png`);
    for (const { nouveau } of RENOMMES) expect(restantes).toContain(`temoignages/${nouveau}.png`);
  });
  it('is listed nowhere: neither on the pages that had it nor in data', () => {
    const pages = [
      route.temoignages(),
      route.region(retire.region ?? ''),
      route.personne(slug(retire.auteurs[0]?.nom ?? '')),
      ...retire.leviers.map((id) => route.levier(id)),
    ];
    for (const adresse of pages) expect(lire(adresse), adresse).not.toContain(RETIRE);
    for (const nom of ['temoignages.atom', 'temoignages.json', 'temoignages.csv'])
      expect(readFileSync(join(dist, 'donnees', nom), 'utf8'), nom).not.toContain(RETIRE);
  });
});

describe.each(RENOMMES)('a testimony renamed: $id', ({ id, nouveau }) => {
  it('leads from its old address to the new one, whatever the reader’s browser', () => {
    const page = lire(`temoignages/${id}`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/temoignages/${nouveau}/"`);
    expect(attributs(page, 'href')).toContain(`/temoignages/${nouveau}/`);
    expect(lire(`temoignages/${nouveau}`)).toContain('id="c1"');
  });
  it('is still quoted in the frames of other sites', () => {
    const cadre = readFileSync(join(dist, 'integrer/temoignages', `${id}.html`), 'utf8');
    expect(cadre).toContain('<blockquote');
    expect(cadre).toContain(`/temoignages/${nouveau}/#c1`);
  });
  it('carries the reader of its old address to the quotation itself', async () => {
    const serveur = await serveSite(dist, 0);
    const browser = await openBrowser();
    try {
      const { port } = serveur.address() as { port: number };
      const page = await browser.newPage();
      await page.goto(`http://localhost:${port}/temoignages/${id}/#c1`);
      await page.waitForURL(`http://localhost:${port}/temoignages/${nouveau}/#c1`);
      await page.goto(`http://localhost:${port}/temoignages/${id}/`);
      await page.waitForURL(`http://localhost:${port}/temoignages/${nouveau}/`);
    } finally {
      await browser.close();
      serveur.close();
    }
  });
});

describe('the whole site after that', () => {
  it('has no broken link, and no page that nothing leads to', () => {
    expect(suivreLiens(dist).casses).toEqual([]);
    const liees = new Set(lirePages(dist).flatMap(({ html }) => attributs(html, 'href')));
    for (const { id } of [...RETIRES, ...RENOMMES]) expect(liees, id).toContain(`/temoignages/${id}/`);
  });
  it('still answers at every address it ever published', () => {
    const publiees = readLock(readFileSync('content/adresses.lock', 'utf8'));
    const redirections = [
      ...contenu.redirections,
      ...[...RETIRES, ...RENOMMES].map(({ id }) => ({ id: `temoignages/${id}` })),
    ];
    expect(lostAddresses(publiees, readBuilt(dist), redirections)).toEqual([]);
  });
  it('would not, without the lines', () => {
    const publiees = readLock(readFileSync('content/adresses.lock', 'utf8'));
    const anciennes = new Set(RETIRES.map(({ id }) => `/temoignages/${id}/`));
    const sansAnciennes = readBuilt(dist).filter((p) => !anciennes.has(p.address));
    for (const { id } of RETIRES)
      expect(sayLost(lostAddresses(publiees, sansAnciennes, []))).toContain(`- id: temoignages/${id}\n`);
  });
});

// What an editor has done by the book must not keep the site from being published: the other tests hold there too.
describe('the other tests, run in that copy', () => {
  const FICHIERS = ['accessibilite', 'adresses', 'donnees', 'html', 'machines', 'pages', 'politique'];
  it(`pass: ${FICHIERS.join(', ')}`, async () => {
    const dit = await lancerAvec(
      { TESTS_SANS_CONSTRUIRE: '1', SANS_IMAGES: '1', NO_COLOR: '1' },
      copie.racine,
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'build'],
      ...FICHIERS.map((nom) => `tests/build/${nom}.test.ts`),
    );
    expect(dit).toMatch(new RegExp(`Test Files +${FICHIERS.length} passed`));
  });
});

describe('a build that fails leaves the site as it is', () => {
  it.each([
    [
      'its content is wrong',
      `content/temoignages/${RENOMMES[0]?.nouveau ?? ''}.mdx`,
      '<script>alert(1)</script>',
      /texte: balise <script> interdite[^]*\n1 erreur/,
    ],
    [
      'a page cannot be drawn',
      'src/pages/contact.astro',
      '{(() => { throw new Error("non"); })()}',
      /Le site n’est pas construit, dist\/ reste comme il était : non/,
    ],
  ])('when %s', async (_, nom, faute, message) => {
    const files = () =>
      readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((n) => [n, statSync(join(dist, n)).mtimeMs]);
    const dossiers = () => readdirSync(copie.racine).filter((n) => n.startsWith('dist'));
    const avant = files();
    const dossiersAvant = dossiers();
    const fautif = join(copie.racine, nom);
    const texte = readFileSync(fautif, 'utf8');
    writeFileSync(fautif, `${texte}\n${faute}\n`);
    try {
      await expect(lancer(copie.racine, 'scripts/build/build.ts')).rejects.toThrow(message);
    } finally {
      writeFileSync(fautif, texte);
    }
    expect(files()).toEqual(avant);
    expect(dossiers()).toEqual(dossiersAvant);
  });
});
