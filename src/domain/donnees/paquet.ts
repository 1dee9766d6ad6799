export const MAX_OCTETS = 3_000_000;

/** What is worth keeping for a meeting, in order; what no rule names stays out. */
const RANGS: RegExp[] = [
  /^\/(?:$|guide\/|leviers\/[^/]+\/$|ma-selection\/|exports\/|actions\/|styles\/|fonts\/.*\.woff2$|favicon\.svg$|_astro\/.*\.(?:js|css)$|404\.html$)/,
  /^\/(?:recherche\/|recherche-index\/|donnees\/selection\/|leviers\/$|cas\/|glossaire\/|definitions\/)/,
  /^\/(?:temoignages\/(?!page\/)[^/]+\/|regions\/$|regions\/[^/]+\/$)/,
  /^\/(?:chiffres\/|poles\/|chronologie\/|sources\/|leviers\/|regions\/|temoignages\/)/,
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
 * The files to pack, most wanted first, as long as `mesurer` says that they fit: whole ranks are dropped from the
 * end, so that no page of a kind is there while its neighbour is not.
 */
export async function choisir<T extends { adresse: string }>(
  fichiers: readonly T[],
  mesurer: (choix: readonly T[]) => Promise<number>,
  max = MAX_OCTETS,
): Promise<T[]> {
  const ranges = fichiers
    .map((f) => ({ f, rang: rangDe(f.adresse) }))
    .filter((x): x is { f: T; rang: number } => x.rang !== undefined);
  for (let rang = RANGS.length - 1; rang >= 0; rang--) {
    const choix = ranges.filter((x) => x.rang <= rang).map((x) => x.f);
    if ((await mesurer(choix)) <= max) return choix;
  }
  return [];
}
