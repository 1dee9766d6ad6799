/**
 * Where the site is published: `SITE_URL` (the origin, `https://exemple.fr`) and `BASE_PATH` (`/reperes`).
 * Without them, a local build. Throws in French when one is malformed.
 */
export function adresses(env: Record<string, string | undefined>): { site: string; base: string } {
  const site = env.SITE_URL?.trim() || 'http://localhost:4321';
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol))
    throw new Error(
      `SITE_URL : « ${site} » n’est pas une adresse. Écrivez par exemple SITE_URL=https://reperes.rtes.fr`,
    );
  const chemin = env.BASE_PATH?.trim() || '/';
  if (!/^\/(?:[\w.~-]+\/?)*$/.test(chemin))
    throw new Error(`BASE_PATH : « ${chemin} » n’est pas un chemin. Écrivez par exemple BASE_PATH=/reperes`);
  return { site: new URL(site).origin, base: chemin === '/' ? '/' : chemin.replace(/\/$/, '') };
}

/** Adds the base path to an address of the site, once; leaves `#…`, `https://…` and others alone. */
export function withBase(adresse: string, base: string): string {
  const prefixe = base.replace(/\/$/, '');
  const dejaLa = adresse === prefixe || adresse.startsWith(`${prefixe}/`);
  return prefixe === '' || !adresse.startsWith('/') || adresse.startsWith('//') || dejaLa
    ? adresse
    : `${prefixe}${adresse}`;
}
