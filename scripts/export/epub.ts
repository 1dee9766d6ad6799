import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EPub } from '@lesjoursfr/html-to-epub';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { relierChapitre, type Chapitre, type Livre } from '../../src/publish/book/book.ts';
import { escapeHtml } from '../../src/text/html.ts';
import { fr } from '../../src/render/typography.ts';

const STYLE = `body { line-height: 1.5; } h1, h2, h3 { line-height: 1.2; } blockquote { margin: 0; font-size: 1.15em; } figure { margin: 1em 0; padding-left: 1em; border-left: .3em solid #94201a; } .source { font-size: .85em; } .depuis, .note { border: 1px solid #7d7261; padding: .6em .8em; margin: 1em 0; } .etiquette { display: block; font-size: .9em; } table { border-collapse: collapse; } th, td { border-bottom: 1px solid #7d7261; padding: .2em .5em; text-align: left; vertical-align: top; } caption { text-align: left; font-weight: bold; }`;

interface Options {
  absolue: (adresse: string) => string;
  base: string;
}

/** The book as EPUB 3: one file a chapter, links between chapters kept. */
export async function epub(livre: Livre, { absolue, base }: Options): Promise<Buffer> {
  const chapitres = livre.parties.flatMap((p) => p.chapitres);
  const ancre = (c: Chapitre, id?: string) => `${c.id}.xhtml${id === undefined ? '' : `#${c.id}--${id}`}`;
  const dossier = await mkdtemp(join(tmpdir(), 'reperes-epub-'));
  const fichier = join(dossier, 'livre.epub');
  const titre = (texte: string) => `<h1>${escapeHtml(texte)}</h1>`;
  try {
    await new EPub(
      {
        title: `${livre.titre} – ${livre.sousTitre}`,
        author: ['RTES', fr("L'Atelier coopératif")],
        publisher: 'RTES',
        description: livre.sousTitre,
        lang: 'fr',
        tocTitle: 'Sommaire',
        date: '2014-04-01T00:00:00Z',
        appendChapterTitles: false,
        css: STYLE,
        tempDir: dossier,
        content: [
          {
            title: 'Couverture',
            filename: 'couverture',
            beforeToc: true,
            data: `${titre(livre.titre)}<p>${escapeHtml(livre.sousTitre)}</p><p>${fr("D'après le guide du RTES et de L'Atelier coopératif, avril 2014, récrit pour le web.")}</p><p><a href="${escapeHtml(absolue(livre.adresse))}">${escapeHtml(absolue(livre.adresse))}</a></p>`,
          },
          ...livre.parties.flatMap((p, i) => [
            { title: p.titre, filename: `partie-${i + 1}`, data: titre(p.titre) },
            ...p.chapitres.map((c) => ({
              title: c.titre,
              filename: c.id,
              data: `${titre(c.titre)}${relierChapitre(c, { chapitres, ancre, absolue, base })}`,
            })),
          ]),
        ],
      },
      fichier,
    ).render();
    return await readFile(fichier);
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

/** What EPUBCheck finds wrong, one line each. */
export async function verifierEpub(octets: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(octets);
  return messages
    .filter((m) => m.severity === 'error' || m.severity === 'fatal' || m.severity === 'warning')
    .map((m) => `${m.severity} ${m.id} ${m.location?.path ?? ''}:${m.location?.line ?? ''} ${m.message}`);
}
