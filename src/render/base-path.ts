/**
 * Where the site is published: `SITE_URL` (the origin, `https://exemple.fr`) and `BASE_PATH` (`/reperes`).
 * Without them, a local build. Throws in French when one is malformed.
 */
export function readSiteAddress(env: Record<string, string | undefined>): { site: string; base: string } {
  const site = env.SITE_URL?.trim() || 'http://localhost:4321';
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
    throw new Error(
      `SITE_URL : « ${site} » n’est pas une adresse. Écrivez par exemple SITE_URL=https://reperes.rtes.fr`,
    );
  const path = env.BASE_PATH?.trim() || '/';
  if (!/^\/(?:[\w.~-]+\/?)*$/.test(path))
    throw new Error(`BASE_PATH : « ${path} » n’est pas un chemin. Écrivez par exemple BASE_PATH=/reperes`);
  return { site: new URL(site).origin, base: path === '/' ? '/' : path.replace(/\/$/, '') };
}

/** Adds the base path to an address of the site, once; leaves `#…`, `https://…` and others alone. */
export function withBase(address: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  const there = address === prefix || address.startsWith(`${prefix}/`);
  return prefix === '' || !address.startsWith('/') || address.startsWith('//') || there
    ? address
    : `${prefix}${address}`;
}

/** An address of the site as its pages write it: after the path under which it is published. */
export const siteAddress = (address: string): string => withBase(address, import.meta.env.BASE_URL);
