import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireConstruites } from '../../scripts/adresses.ts';
import { ouvrirNavigateur } from '../../scripts/navigateur.ts';
import { servir } from '../../scripts/serveur.ts';
import { adressesPerdues, direPerdues, lireVerrou } from '../../src/domain/proposition/adresses.ts';
import { copier, lancer } from '../browser/copie.ts';
import { attributs, lirePages, suivreLiens } from './site.ts';

/** A copy of the site in which one testimony is withdrawn and another renamed, as CONTRIBUTING says. */
const RETIRE = 'arevalo-cordee-de-montagne';
const RENOMME = 'abherve-debat-decentralisation';
const NOUVEAU = 'abherve-decentralisation';
const REDIRECTIONS = `- id: temoignages/${RETIRE}
  retire: "2026-11-21"
  motif: À la demande de la personne citée.
- id: temoignages/${RENOMME}
  vers: temoignages/${NOUVEAU}
`;

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
  writeFileSync(join(copie.racine, 'content/redirections.yaml'), REDIRECTIONS);
  await lancer(copie.racine, 'scripts/verifier.ts');
  await lancer(copie.racine, 'node_modules/astro/bin/astro.mjs', 'build');
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
    expect(page).not.toContain('cordée');
  });
  it('is nowhere else: neither in lists nor in data', () => {
    for (const adresse of ['temoignages', 'regions/midi-pyrenees', 'personnes/henri-arevalo', 'leviers/concertations'])
      expect(lire(adresse), adresse).not.toContain(RETIRE);
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
    const redirections = [{ id: `temoignages/${RETIRE}` }, { id: `temoignages/${RENOMME}` }];
    expect(adressesPerdues(publiees, lireConstruites(dist), redirections)).toEqual([]);
  });
  it('would not, without the two lines', () => {
    const publiees = lireVerrou(readFileSync('content/adresses.lock', 'utf8'));
    const sansAnciennes = lireConstruites(dist).filter((p) => p.adresse !== `/temoignages/${RETIRE}/`);
    expect(direPerdues(adressesPerdues(publiees, sansAnciennes, []))).toContain(`- id: temoignages/${RETIRE}\n`);
  });
});
