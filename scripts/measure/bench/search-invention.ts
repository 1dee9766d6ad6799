import type { Document } from '../../../src/search/types.ts';

/**
 * Testimonies made up from the real ones, their words shuffled with a fixed seed: as many quotations, words and facets,
 * and one word in forty that no other text holds, as in a corpus that grows.
 */
export function inventer(vrais: readonly Document[], combien: number): Document[] {
  let graine = 42;
  const hasard = (n: number) => (graine = (graine * 1_103_515_245 + 12_345) % 2 ** 31) % n;
  const temoins = vrais.filter((d) => d.fiche.type === 'temoignages');
  const mots = temoins.flatMap((d) => d.champs.flatMap((c) => c.texte.split(/\s+/)));
  const mot = () => (hasard(40) === 0 ? `nouveau${hasard(20_000).toString(36)}` : (mots[hasard(mots.length)] ?? ''));
  const phrase = (longueur: number) => Array.from({ length: longueur }, mot).join(' ');
  return Array.from({ length: combien }, (_, i) => {
    const modele = temoins[hasard(temoins.length)];
    const autre = temoins[hasard(temoins.length)];
    if (!modele || !autre) throw new Error('Aucun témoignage à imiter.');
    const url = `/temoignages/invente-${i}/`;
    const citations = (modele.fiche.citations ?? []).map((c) => ({ ...c, texte: phrase(40) }));
    const texte = phrase(120);
    return {
      ...modele,
      url,
      champs: [
        ...citations.map((c) => ({ texte: c.texte, poids: 7 })),
        ...modele.champs.slice(citations.length, -1),
        { texte, poids: 1 },
      ],
      facettes: { ...modele.facettes, levier: autre.facettes.levier ?? [], theme: autre.facettes.theme ?? [] },
      fiche: { ...modele.fiche, url, citations, texte },
    };
  });
}
