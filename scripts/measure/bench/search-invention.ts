import type { Document } from '../../../src/search/types.ts';

/** The record of one quotation among those of its testimony: the testimony's address, without the place in it. */
const pageOf = (d: Document) => d.url.replace(/#.*$/, '');

/**
 * Testimonies made up from the real ones, their words shuffled with a fixed seed: as many quotations (one record
 * each), as many words, as many facets, and one word in forty that no other text holds, as in a corpus that grows.
 */
export function inventer(vrais: readonly Document[], combien: number): Document[] {
  let graine = 42;
  const hasard = (n: number) => (graine = (graine * 1_103_515_245 + 12_345) % 2 ** 31) % n;
  const temoins = vrais.filter((d) => d.fiche.type === 'temoignages' && d.url.endsWith('#c1'));
  const mots = temoins.flatMap((d) => d.champs.flatMap((c) => c.texte.split(/\s+/)));
  const mot = () => (hasard(40) === 0 ? `nouveau${hasard(20_000).toString(36)}` : (mots[hasard(mots.length)] ?? ''));
  const phrase = (longueur: number) => Array.from({ length: longueur }, mot).join(' ');
  const parPage = Map.groupBy(
    vrais.filter((d) => d.fiche.type === 'temoignages'),
    pageOf,
  );
  return Array.from({ length: combien }, (_, i) => {
    const modele = temoins[hasard(temoins.length)];
    const autre = temoins[hasard(temoins.length)];
    if (!modele || !autre) throw new Error('Aucun témoignage à imiter.');
    const facettes = { ...modele.facettes, levier: autre.facettes.levier ?? [], theme: autre.facettes.theme ?? [] };
    return (parPage.get(pageOf(modele)) ?? []).map((parole, rang) => {
      const url = `/temoignages/invente-${i}/#c${rang + 1}`;
      const citation = phrase(40);
      return {
        ...parole,
        url,
        champs: [{ texte: citation, poids: 7 }, ...parole.champs.slice(1, -1), { texte: phrase(120), poids: 1 }],
        facettes,
        fiche: { ...parole.fiche, url, citation, texte: phrase(120) },
      };
    });
  }).flat();
}
