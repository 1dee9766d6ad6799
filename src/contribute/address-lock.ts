/** Pages whose number depends on how much there is to list, and what is not for readers to cite. */
const PASSAGERES =
  /^\/(?:404\.html|admin\/.*|integrer\/.*|(?:temoignages\/page|leviers\/[^/]+\/voix|(?:regions|themes|roles)\/[^/]+)\/\d+\/)$/;

export const isPassing = (address: string): boolean => PASSAGERES.test(address);

/** A page of the built site, as far as addresses are concerned. */
export interface BuiltPage {
  address: string;
  html: string;
}

/** The permanent addresses of a built site, in order: its pages, and each quotation in its testimony. */
export function addressesOf(pages: readonly BuiltPage[]): string[] {
  const adresses = pages
    .filter(({ address, html }) => !PASSAGERES.test(address) && !/<meta http-equiv="refresh"/.test(html))
    .flatMap(({ address, html }) => [
      address,
      ...(/^\/temoignages\/[^/]+\/$/.test(address)
        ? [...html.matchAll(/\sid="(c[1-3])"/g)].map((m) => `${address}#${m[1] ?? ''}`)
        : []),
    ]);
  return [...new Set(adresses)].sort();
}

/** The published addresses that lead nowhere any more: no page, and no line that says where it went. */
export function lostAddresses(
  publiees: readonly string[],
  pages: readonly BuiltPage[],
  redirections: readonly { id: string }[],
): string[] {
  const presentes = new Set([...addressesOf(pages), ...pages.map((p) => p.address)]);
  const dites = new Set(redirections.map((r) => r.id));
  const nom = (address: string) => address.replace(/^\//, '').replace(/\/(?=#|$)/, '');
  return publiees.filter((address) => {
    const [page = ''] = address.split('#');
    return !presentes.has(address) && !dites.has(nom(address)) && !dites.has(nom(page));
  });
}

const EN_TETE =
  '# Les adresses publiées, une par ligne. Mis à jour par « npm run adresses » ; aucune ne disparaît sans une ligne de redirections.yaml.';
export const readLock = (texte: string): string[] => texte.split('\n').filter((ligne) => ligne.startsWith('/'));
export const writeLock = (adresses: Iterable<string>): string =>
  `${EN_TETE}\n${[...new Set(adresses)].sort().join('\n')}\n`;
