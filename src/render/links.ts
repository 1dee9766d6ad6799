import { route } from '../model/routes.ts';
import { wayTo, type PageName } from '../model/site-pages.ts';
import { siteAddress } from './base-path.ts';

type Address = string | ((...args: never[]) => string);

const linked = <T extends Record<string, Address>>(routes: T): T =>
  Object.fromEntries(
    Object.entries(routes).map(([name, address]) => [
      name,
      typeof address === 'string' ? siteAddress(address) : (...args: never[]) => siteAddress(address(...args)),
    ]),
  ) as T;

/** The links of pages: the addresses of the site under its base path, and `to` for one that is given as text. */
export const link = { ...linked(route), to: siteAddress };

/** A road to a page of the site, under its own name or another. */
export const roadTo = (page: PageName, texte?: string) => {
  const way = wayTo(page, texte);
  return { ...way, href: siteAddress(way.href) };
};
