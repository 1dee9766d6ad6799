import { route } from '../model/routes.ts';
import { withBase } from './base-path.ts';

/** An address of the site as a page writes it: after the path under which the site is published. */
const to = (address: string): string => withBase(address, import.meta.env.BASE_URL);

type Address = string | ((...args: never[]) => string);

const linked = <T extends Record<string, Address>>(routes: T): T =>
  Object.fromEntries(
    Object.entries(routes).map(([name, address]) => [
      name,
      typeof address === 'string' ? to(address) : (...args: never[]) => to(address(...args)),
    ]),
  ) as T;

/** The links of pages: the addresses of the site under its base path, and `to` for one that is given as text. */
export const link = { ...linked(route), to };
