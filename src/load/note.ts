import type { Piece } from '../publish/citation/pieces.ts';
import {
  casReference,
  documentReference,
  levierReference,
  quotationReferences,
  type CitationContext,
  type Reference,
} from '../publish/citation/records.ts';
import { writeReference } from '../publish/citation/written.ts';
import type { Site } from '../model/repertoire.ts';
import { paquetDe, TAILLE_PAQUET, type Fiche, type Paquet, type Sommaire } from '../note/cards.ts';
import { fr } from '../render/typography.ts';
import { loadCitationContext } from './citation.ts';

const phrase = (r: Reference): Piece[] => writeReference(r).map(([t, titre]) => (titre ? [fr(t), true] : [fr(t)]));

/** Every entry that can be kept, by key, its texts set in French typography. */
export function* fiches(contexte: CitationContext & { site: Site }): Generator<[cle: string, fiche: Fiche]> {
  const { site } = contexte;
  for (const t of site.temoignages) {
    const citations = quotationReferences(contexte, t).map(
      (r) => [r.quotation.id, { texte: fr(r.quotation.texte), reference: phrase(r) }] as const,
    );
    yield [`t/${t.id}`, { titre: fr(t.titre), citations: Object.fromEntries(citations), document: t.source.document }];
  }
  for (const c of site.cas)
    yield [
      `c/${c.id}`,
      {
        titre: fr(c.titre),
        resume: fr(c.resume),
        reference: phrase(casReference(contexte, c)),
        document: c.source.document,
      },
    ];
  for (const l of site.leviers)
    yield [
      `l/${l.id}`,
      {
        titre: fr(l.titre),
        resume: fr(l.resume),
        reference: phrase(levierReference(contexte, l)),
        document: l.source.document,
      },
    ];
}

export async function dealer(): Promise<{ paquets: Paquet[]; sommaire: Sommaire }> {
  const contexte = await loadCitationContext();
  const { site } = contexte;
  const total = site.temoignages.length + site.cas.length + site.leviers.length;
  const nombre = Math.max(1, Math.ceil(total / TAILLE_PAQUET));
  const paquets = Array.from({ length: nombre }, (): Paquet => ({}));
  for (const [cle, fiche] of fiches(contexte)) {
    const paquet = paquets[paquetDe(cle, nombre)];
    if (paquet) paquet[cle] = fiche;
  }
  const documents = Object.fromEntries(
    [...site.sources.keys()].map((id) => [id, phrase(documentReference(contexte, id))]),
  );
  return { paquets, sommaire: { paquets: nombre, documents } };
}
