import { escapeHtml } from '../text/html.ts';
import { asText, type Piece } from '../publish/citation/pieces.ts';
import { cleDe, type Selection } from './state.ts';
import type { Fiche, Sommaire } from './cards.ts';

/** A piece of the note, ready to be written in any format. */
export type Bloc =
  | { genre: 'mots'; paragraphes: string[] }
  | { genre: 'citation'; texte: string; reference: Piece[] }
  | { genre: 'entree'; titre: string; resume: string; reference: Piece[] };

export interface Note {
  titre: string;
  blocs: Bloc[];
  /** The documents cited, once each. */
  sources: Piece[][];
  /** Where the selection can be opened again. */
  adresse: string;
}

/** What cannot be shown: withdrawn since, or never there. */
export interface Perdu {
  rang: number;
  cle: string;
}

const sansCitation = (cle: string) => cle.split('/').slice(0, 2).join('/');

/** Composes the note from what was kept and the entries' texts. Says which entries are no longer there. */
export function composer(
  selection: Selection,
  fiches: ReadonlyMap<string, Fiche>,
  sommaire: Pick<Sommaire, 'documents'>,
  adresse: string,
): { note: Note; perdus: Perdu[] } {
  const perdus: Perdu[] = [];
  const documents = new Set<string>();
  const blocs = selection.elements.flatMap((e, rang): Bloc[] => {
    if (e.genre === 'mots') {
      const paragraphes = e.texte
        .split(/\n+/)
        .map((p) => p.trim())
        .filter((p) => p !== '');
      return paragraphes.length ? [{ genre: 'mots', paragraphes }] : [];
    }
    const cle = cleDe(e) ?? '';
    const fiche = fiches.get(sansCitation(cle));
    const citation = e.genre === 'citation' ? fiche?.citations?.[e.citation] : undefined;
    if (!fiche || (e.genre === 'citation' && !citation)) {
      perdus.push({ rang, cle });
      return [];
    }
    documents.add(fiche.document);
    if (citation) return [{ genre: 'citation', ...citation }];
    return [{ genre: 'entree', titre: fiche.titre, resume: fiche.resume ?? '', reference: fiche.reference ?? [] }];
  });
  const sources = [...documents].map((d) => sommaire.documents[d]).filter((d): d is Piece[] => d !== undefined);
  return { note: { titre: selection.titre || 'Ma sélection', blocs, sources, adresse }, perdus };
}

/** Every character that Markdown would take for markup, or HTML for a tag, is escaped. */
const proteger = (texte: string) =>
  texte.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
const adresseNue = (texte: string) => texte.replace(/https?:\/\/\S+/g, (a) => `<${a}>`);
const referenceMd = (morceaux: readonly Piece[]) =>
  morceaux
    .map(([t, titre]) =>
      titre
        ? `*${proteger(t)}*`
        : t
            .split(/(https?:\/\/\S+)/)
            .map((bout, i) => (i % 2 ? adresseNue(bout) : proteger(bout)))
            .join(''),
    )
    .join('');

/** The note in Markdown. */
export function markdown({ titre, blocs, sources, adresse }: Note): string {
  const corps = blocs.map((b) => {
    if (b.genre === 'mots') return b.paragraphes.map(proteger).join('\n\n');
    if (b.genre === 'citation') return `> «\u00a0${proteger(b.texte)}\u00a0»\n>\n> — ${referenceMd(b.reference)}`;
    return `**${proteger(b.titre)}**${b.resume ? `\u00a0: ${proteger(b.resume)}` : ''}\n\n${referenceMd(b.reference)}`;
  });
  const fin = sources.length ? ['## Sources', sources.map((s) => `- ${referenceMd(s)}`).join('\n')] : [];
  return `${[`# ${proteger(titre)}`, ...corps, ...fin, `Sélection à rouvrir\u00a0: <${adresse}>`].join('\n\n')}\n`;
}

export const lierHtml = (texte: string) =>
  texte
    .split(/(https?:\/\/\S+)/)
    .map((bout, i) => (i % 2 ? `<a href="${escapeHtml(bout)}">${escapeHtml(bout)}</a>` : escapeHtml(bout)))
    .join('');
export const referenceHtml = (morceaux: readonly Piece[]) =>
  morceaux.map(([t, titre]) => (titre ? `<cite>${escapeHtml(t)}</cite>` : lierHtml(t))).join('');

/** The note as a piece of HTML to paste, without a class or a style: it takes the look of where it lands. */
export function html({ titre, blocs, sources, adresse }: Note): string {
  const corps = blocs.map((b) => {
    if (b.genre === 'mots') return b.paragraphes.map((p) => `<p>${escapeHtml(p)}</p>`).join('\n');
    if (b.genre === 'citation')
      return `<blockquote>\n<p>«\u00a0${escapeHtml(b.texte)}\u00a0»</p>\n<p>${referenceHtml(b.reference)}</p>\n</blockquote>`;
    return `<p><strong>${escapeHtml(b.titre)}</strong>${b.resume ? `\u00a0: ${escapeHtml(b.resume)}` : ''}<br>${referenceHtml(b.reference)}</p>`;
  });
  const fin = sources.length
    ? [`<h2>Sources</h2>\n<ul>\n${sources.map((s) => `<li>${referenceHtml(s)}</li>`).join('\n')}\n</ul>`]
    : [];
  return [
    `<h1>${escapeHtml(titre)}</h1>`,
    ...corps,
    ...fin,
    `<p>Sélection à rouvrir\u00a0: <a href="${escapeHtml(adresse)}">${escapeHtml(adresse.split('#')[0] ?? '')}</a></p>`,
  ].join('\n');
}

/** The note as plain text, for what takes no HTML. */
export const texte = (note: Note): string =>
  [
    note.titre,
    ...note.blocs.map((b) =>
      b.genre === 'mots'
        ? b.paragraphes.join('\n')
        : b.genre === 'citation'
          ? `«\u00a0${b.texte}\u00a0»\n${asText(b.reference)}`
          : `${b.titre}\n${b.resume}\n${asText(b.reference)}`,
    ),
    ...(note.sources.length ? [`Sources\n${note.sources.map(asText).join('\n')}`] : []),
  ].join('\n\n');
