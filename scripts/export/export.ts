// Makes the PDF and EPUB files of the built site: `npm run export`, after `npm run build`. Needs a Chromium.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sayWeight } from '../../src/text/interface.ts';
import { escapeHtml } from '../../src/text/html.ts';
import { commitDate } from '../../src/load/git.ts';
import { readRepertoire } from '../../src/load/read-content.ts';
import { adresses, withBase } from '../../src/render/base-path.ts';
import { fr } from '../../src/render/typography.ts';
import { epub, verifierEpub } from './epub.ts';
import { livreDuGuide, livreDuLevier, type Monde } from './books.ts';
import { imprimer } from './pdf.ts';
import { openBrowser } from '../measure/browser.ts';
import { serveSite } from '../build/server.ts';

interface Fait {
  titre: string;
  fichier: string;
  genre: 'PDF' | 'EPUB';
  octets: number;
  pages?: number;
}

/** Writes the list of files in the page that offers them, in place of what it says when there are none. */
export function inscrire(html: string, faits: readonly Fait[], base: string): string {
  const titres = [...new Set(faits.map((f) => f.titre))];
  const lien = (f: Fait) =>
    `<a href="${withBase(`/exports/${f.fichier}`, base)}" download>${f.genre}, ${sayWeight(f.octets)}${f.pages === undefined ? '' : `, ${f.pages}\u00a0pages`}</a>`;
  const lignes = titres.map(
    (t) =>
      `<li><strong>${escapeHtml(fr(t))}</strong><br>${faits
        .filter((f) => f.titre === t)
        .map(lien)
        .join(' – ')}</li>`,
  );
  const liste = `<ul class="liste-liens">${lignes.join('')}</ul>`;
  if (!/<div data-exports>/.test(html))
    throw new Error('exports/index.html n’a pas d’élément data-exports : reconstruisez le site.');
  return html.replace(
    /(<div data-exports>)[\s\S]*?(<\/div>)/,
    (_, ouvre: string, ferme: string) => `${ouvre}${liste}${ferme}`,
  );
}

async function exporter(dist: string): Promise<void> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`Le dossier ${dist}/ est vide : lancez « npm run build » d’abord.`);
  const { site: origine, base } = adresses(process.env);
  const absolue = (adresse: string) => new URL(withBase(adresse, base), origine).href;
  const site = await readRepertoire(process.cwd());
  const date = commitDate();
  const monde: Monde = { site, absolue, page: (adresse) => readFile(join(dist, adresse, 'index.html'), 'utf8') };
  await mkdir(join(dist, 'exports'), { recursive: true });
  const serveur = await serveSite(dist, 0);
  const navigateur = await openBrowser();
  const faits: Fait[] = [];
  try {
    const { port } = serveur.address() as { port: number };
    const livres = [
      await livreDuGuide(monde),
      ...(await Promise.all(site.leviers.map((l) => livreDuLevier(monde, l)))),
    ];
    for (const [i, livre] of livres.entries()) {
      const titre =
        i === 0 ? 'Le guide entier, ses leviers, ses cas et ses témoignages' : `Levier ${i} : ${livre.titre}`;
      const { pdf, pages } = await imprimer(navigateur, `http://localhost:${port}`, livre, { absolue, base, date });
      await writeFile(join(dist, 'exports', `${livre.id}.pdf`), pdf);
      const numerique = await epub(livre, { absolue, base });
      const fautes = await verifierEpub(numerique);
      if (fautes.length > 0) throw new Error(`${livre.id}.epub n’est pas valide :\n${fautes.slice(0, 20).join('\n')}`);
      await writeFile(join(dist, 'exports', `${livre.id}.epub`), numerique);
      faits.push(
        { titre, fichier: `${livre.id}.pdf`, genre: 'PDF', octets: pdf.length, pages },
        { titre, fichier: `${livre.id}.epub`, genre: 'EPUB', octets: numerique.length },
      );
      console.log(`${livre.id} : PDF ${sayWeight(pdf.length)}, ${pages} pages ; EPUB ${sayWeight(numerique.length)}`);
    }
  } finally {
    await navigateur.close();
    serveur.close();
  }
  const page = join(dist, 'exports/index.html');
  await writeFile(page, inscrire(await readFile(page, 'utf8'), faits, base));
}

if (process.argv[1] === import.meta.filename) {
  try {
    await exporter(process.argv[2] ?? 'dist');
  } catch (erreur) {
    console.error(erreur instanceof Error ? erreur.message : String(erreur));
    process.exitCode = 1;
  }
}
