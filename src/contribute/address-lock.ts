/** Pages whose number depends on how much there is to list, and what is not for readers to cite. */
const PASSING =
  /^\/(?:404\.html|admin\/.*|integrer\/.*|(?:temoignages\/page|leviers\/[^/]+\/voix|(?:regions|themes|roles)\/[^/]+)\/\d+\/)$/;

export const isPassing = (address: string): boolean => PASSING.test(address);

/** A page of the built site, as far as addresses are concerned. */
export interface BuiltPage {
  address: string;
  html: string;
}

/** The permanent addresses of a built site, in order: its pages, and each quotation in its testimony. */
export function addressesOf(pages: readonly BuiltPage[]): string[] {
  const addresses = pages
    .filter(({ address, html }) => !PASSING.test(address) && !/<meta http-equiv="refresh"/.test(html))
    .flatMap(({ address, html }) => [
      address,
      ...(/^\/temoignages\/[^/]+\/$/.test(address)
        ? [...html.matchAll(/\sid="(c[1-3])"/g)].map((m) => `${address}#${m[1] ?? ''}`)
        : []),
    ]);
  return [...new Set(addresses)].sort();
}

/** The published addresses that lead nowhere any more: no page, and no line that says where it went. */
export function lostAddresses(
  published: readonly string[],
  pages: readonly BuiltPage[],
  redirections: readonly { id: string }[],
): string[] {
  const present = new Set([...addressesOf(pages), ...pages.map((p) => p.address)]);
  const said = new Set(redirections.map((r) => r.id));
  const nameOf = (address: string) => address.replace(/^\//, '').replace(/\/(?=#|$)/, '');
  return published.filter((address) => {
    const [page = ''] = address.split('#');
    return !present.has(address) && !said.has(nameOf(address)) && !said.has(nameOf(page));
  });
}

const HEAD =
  '# Les adresses publiées, une par ligne. Mis à jour par « npm run adresses » ; aucune ne disparaît sans une ligne de redirections.yaml.';
export const readLock = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('/'));
export const writeLock = (addresses: Iterable<string>): string =>
  `${HEAD}\n${[...new Set(addresses)].sort().join('\n')}\n`;
