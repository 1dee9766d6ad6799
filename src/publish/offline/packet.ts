export const MAX_OCTETS = 3_000_000;

/** What is worth keeping for a meeting, in order; what no rule names stays out. */
const RANGS: RegExp[] = [
  /^\/(?:$|guide\/|leviers\/[^/]+\/$|ma-selection\/|exports\/|actions\/|styles\/|fonts\/.*\.woff2$|favicon\.svg$|_astro\/.*\.(?:js|css)$|404\.html$)/,
  /^\/(?:recherche\/|recherche-index\/|donnees\/selection\/|leviers\/$|cas\/|glossaire\/|definitions\/)/,
  /^\/(?:temoignages\/(?!page\/)[^/]+\/|regions\/$|regions\/[^/]+\/$)/,
  /^\/(?:images\/|chiffres\/|poles\/|chronologie\/|sources\/|leviers\/|regions\/|temoignages\/)/,
  /^\/(?:personnes\/|themes\/|roles\/|departements\/|plan-du-site\/|accessibilite\/|ecoconception\/|mentions-legales\/|confidentialite\/)/,
];

/** How much a file is wanted: 0 first; nothing when it has no place in the packet. */
export function rangDe(adresse: string): number | undefined {
  if (
    /\.(?:csv|atom|png|pdf|epub|xml|txt|json|jsonld|geojson|map)$/.test(adresse) &&
    !/^\/(?:recherche-index|donnees\/selection)\//.test(adresse)
  )
    return undefined;
  const rang = RANGS.findIndex((r) => r.test(adresse));
  return rang === -1 ? undefined : rang;
}

/**
 * The files to pack, most wanted first, as long as they fit: whole ranks are left out from the end, so that no page
 * of a kind is there while its neighbour is not. `peser` adds files to those already weighed and says what all weigh
 * together; nothing is weighed after the first rank that is too much.
 */
export async function choisir<T extends { adresse: string }>(
  fichiers: readonly T[],
  peser: (ajoutes: readonly T[]) => Promise<number>,
  max = MAX_OCTETS,
): Promise<T[]> {
  const choix: T[] = [];
  for (const rang of RANGS.keys()) {
    const ajoutes = fichiers.filter((f) => rangDe(f.adresse) === rang);
    if (ajoutes.length === 0) continue;
    if ((await peser(ajoutes)) > max) break;
    choix.push(...ajoutes);
  }
  return choix;
}
