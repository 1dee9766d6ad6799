import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireConstruites } from '../../scripts/adresses.ts';
import { empreinteDuSite } from '../../scripts/inchange.ts';
import { cartons } from '../../scripts/images.ts';
import { ouvrirNavigateur } from '../../scripts/navigateur.ts';
import { servir } from '../../scripts/serveur.ts';
import { chemin, slug } from '../../src/domain/chemins.ts';
import { adressesPerdues, direPerdues, lireVerrou } from '../../src/domain/proposition/adresses.ts';
import { verifierContenu } from '../../src/domain/verification/ensemble.ts';
import { lireFichiers } from '../../src/load/fichiers.ts';
import { lireRepertoire } from '../../src/load/lecture.ts';
import type { Contenu } from '../../src/schema/collections.ts';
import { copier, lancer } from '../browser/copie.ts';
import { attributs, lirePages, suivreLiens } from './site.ts';

type Temoignage = Contenu['temoignages'][number];

// A copy of the site in which one testimony is withdrawn and another renamed, as CONTRIBUTING says. They are chosen
// among those there are: an editor may withdraw any.
const fichiers = await lireFichiers('.');
const { contenu } = verifierContenu(fichiers);
/** Words of a quotation that typography does not change, and that stand in no other file. */
const motsPropres = ({ id, citations }: Temoignage): string | undefined =>
  citations
    .flatMap((c) => c.texte.match(/[a-zà-ÿ]+(?: [a-zà-ÿ]+){3,}/g) ?? [])
    .find((mots) => fichiers.every((f) => f.chemin.endsWith(`/${id}.mdx`) || !f.texte.includes(mots)));
/** One voice among several of a person and of a région, so that their pages stay. */
const candidats = contenu.temoignages.filter((t) => {
  const autres = contenu.temoignages.filter((autre) => autre !== t);
  return (
    t.auteurs.every(({ nom }) => autres.some((autre) => autre.auteurs.some((a) => a.nom === nom))) &&
    autres.some((autre) => t.region !== undefined && autre.region === t.region)
  );
});
const retire = candidats.find((t) => motsPropres(t) !== undefined);
const renomme = candidats.find((t) => t.id !== retire?.id);
if (!retire || !renomme) throw new Error('aucun témoignage à retirer');
const MOTS = motsPropres(retire) ?? '';
const RETIRE = retire.id;
const RENOMME = renomme.id;
const NOUVEAU = `${RENOMME}-renomme`;
const REDIRECTIONS = `
- id: temoignages/${RETIRE}
  retire: "2026-11-21"
  motif: À la demande de la personne citée.
- id: temoignages/${RENOMME}
  vers: temoignages/${NOUVEAU}
`;

/** What a file of the site says, unpacked: the search index is compressed, and the offline packet holds it again. */
function dire(octets: Buffer): string {
  const clair = octets[0] === 0x1f && octets[1] === 0x8b ? gunzipSync(octets) : octets;
  const texte = clair.toString('utf8');
  if (!texte.startsWith('{"styles":')) return texte;
  const { fichiers } = JSON.parse(texte) as { fichiers: Record<string, { c?: string; b?: string }> };
  return Object.entries(fichiers)
    .map(([adresse, { c, b }]) => `${adresse} ${c ?? dire(Buffer.from(b ?? '', 'base64'))}`)
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
/** Takes out of every text the links to the withdrawn page, and points the others to the renamed one. */
function corriger(dossier: string) {
  for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.mdx'))) {
    const chemin = join(dossier, nom);
    const texte = readFileSync(chemin, 'utf8');
    const corrige = texte
      .replace(new RegExp(`\\[([^\\]]*)\\]\\(/temoignages/${RETIRE}/[^)]*\\)`, 'g'), '$1')
      .replaceAll(`/temoignages/${RENOMME}/`, `/temoignages/${NOUVEAU}/`);
    if (corrige !== texte) writeFileSync(chemin, corrige);
  }
}

beforeAll(async () => {
  copie = copier();
  dist = join(copie.racine, 'dist');
  const temoignages = join(copie.racine, 'content/temoignages');
  rmSync(join(temoignages, `${RETIRE}.mdx`));
  renameSync(join(temoignages, `${RENOMME}.mdx`), join(temoignages, `${NOUVEAU}.mdx`));
  corriger(join(copie.racine, 'content'));
  const lignes = join(copie.racine, 'content/redirections.yaml');
  writeFileSync(lignes, readFileSync(lignes, 'utf8').replace(/^\[\]$/m, '') + REDIRECTIONS);
  await lancer(copie.racine, 'scripts/verifier.ts');
  await lancer(copie.racine, 'node_modules/astro/bin/astro.mjs', 'build');
  await lancer(copie.racine, 'scripts/indexer.ts');
  await lancer(copie.racine, 'scripts/hors-ligne.ts');
});
afterAll(() => copie.jeter());

describe('a testimony withdrawn', () => {
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
      /^recherche-index\/fragment\//,
      /^hors-connexion\/paquet\.bin$/,
    ])
      expect(
        avant.filter((f) => place.test(f)),
        String(place),
      ).not.toEqual([]);
    expect(quiDisent(dist, MOTS)).toEqual([]);
    for (const place of ['recherche-index/pagefind-entry.json', 'hors-connexion/paquet.bin'])
      expect(existsSync(join(dist, place)), place).toBe(true);
  });
  it('says so in the frames of other sites too, which keep its address', () => {
    const cadre = readFileSync(join(dist, 'integrer/temoignages', `${RETIRE}.html`), 'utf8');
    expect(cadre).toContain('<h1>Témoignage retiré</h1>');
    expect(cadre).toContain(`/temoignages/${RETIRE}/`);
    expect(cadre).not.toContain('<blockquote');
    const renomme = readFileSync(join(dist, 'integrer/temoignages', `${RENOMME}.html`), 'utf8');
    expect(renomme).toContain('<blockquote');
    expect(renomme).toContain(`/temoignages/${NOUVEAU}/#c1`);
  });
  it('has no share image any more', async () => {
    const images = async (racine: string) => [...cartons(await lireRepertoire(racine))].map(([nom]) => nom);
    expect(await images('.')).toContain(`temoignages/${RETIRE}.png`);
    const restantes = await images(copie.racine);
    expect(restantes).not.toContain(`temoignages/${RETIRE}.png`);
    expect(restantes).toContain(`temoignages/${NOUVEAU}.png`);
  });
  it('is listed nowhere: neither on the pages that had it nor in data', () => {
    const pages = [
      chemin.temoignages(),
      chemin.region(retire.region ?? ''),
      chemin.personne(slug(retire.auteurs[0]?.nom ?? '')),
      ...retire.leviers.map((id) => chemin.levier(id)),
    ];
    for (const adresse of pages) expect(lire(adresse), adresse).not.toContain(RETIRE);
    for (const nom of ['temoignages.atom', 'temoignages.json', 'temoignages.csv'])
      expect(readFileSync(join(dist, 'donnees', nom), 'utf8'), nom).not.toContain(RETIRE);
  });
});

describe('a testimony renamed', () => {
  it('leads from its old address to the new one, whatever the reader’s browser', () => {
    const page = lire(`temoignages/${RENOMME}`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/temoignages/${NOUVEAU}/"`);
    expect(attributs(page, 'href')).toContain(`/temoignages/${NOUVEAU}/`);
    expect(lire(`temoignages/${NOUVEAU}`)).toContain('id="c1"');
  });
});

it('carries the reader of an old address to the quotation itself', async () => {
  const serveur = await servir(dist, 0);
  const navigateur = await ouvrirNavigateur();
  try {
    const { port } = serveur.address() as { port: number };
    const page = await navigateur.newPage();
    await page.goto(`http://localhost:${port}/temoignages/${RENOMME}/#c1`);
    await page.waitForURL(`http://localhost:${port}/temoignages/${NOUVEAU}/#c1`);
    await page.goto(`http://localhost:${port}/temoignages/${RENOMME}/`);
    await page.waitForURL(`http://localhost:${port}/temoignages/${NOUVEAU}/`);
  } finally {
    await navigateur.close();
    serveur.close();
  }
});

describe('the whole site after that', () => {
  it('has no broken link, and no page that nothing leads to', () => {
    expect(suivreLiens(dist).casses).toEqual([]);
    const liees = new Set(lirePages(dist).flatMap(({ html }) => attributs(html, 'href')));
    for (const id of [RETIRE, RENOMME]) expect(liees, id).toContain(`/temoignages/${id}/`);
  });
  it('still answers at every address it ever published', () => {
    const publiees = lireVerrou(readFileSync('content/adresses.lock', 'utf8'));
    const redirections = [...contenu.redirections, ...[RETIRE, RENOMME].map((id) => ({ id: `temoignages/${id}` }))];
    expect(adressesPerdues(publiees, lireConstruites(dist), redirections)).toEqual([]);
  });
  it('would not, without the two lines', () => {
    const publiees = lireVerrou(readFileSync('content/adresses.lock', 'utf8'));
    const sansAnciennes = lireConstruites(dist).filter((p) => p.adresse !== `/temoignages/${RETIRE}/`);
    expect(direPerdues(adressesPerdues(publiees, sansAnciennes, []))).toContain(`- id: temoignages/${RETIRE}\n`);
  });
});

describe('a build that fails leaves the site as it is', () => {
  it.each([
    [
      'its content is wrong',
      `content/temoignages/${NOUVEAU}.mdx`,
      '<script>alert(1)</script>',
      /texte: balise <script> interdite[^]*\n1 erreur/,
    ],
    [
      'a page cannot be drawn',
      'src/pages/contact.astro',
      '{(() => { throw new Error("non"); })()}',
      /Les pages n’ont pas été construites \(astro build : 1\)/,
    ],
  ])('when %s', async (_, nom, faute, message) => {
    const avant = empreinteDuSite(dist);
    const fautif = join(copie.racine, nom);
    const texte = readFileSync(fautif, 'utf8');
    writeFileSync(fautif, `${texte}\n${faute}\n`);
    try {
      await expect(lancer(copie.racine, 'scripts/construire.ts')).rejects.toThrow(message);
    } finally {
      writeFileSync(fautif, texte);
    }
    expect(empreinteDuSite(dist)).toBe(avant);
    expect(readdirSync(copie.racine).filter((n) => n.startsWith('dist-'))).toEqual([]);
  });
});
