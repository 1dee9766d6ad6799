import type { Context } from '../publish/context.ts';
import { withBase } from '../render/base-path.ts';
import { loadRawSite } from './site.ts';

/** Makes an address of the site absolute. */
export const absolute = (adresse: string) =>
  new URL(withBase(adresse, import.meta.env.BASE_URL), import.meta.env.SITE).href;

/** What citing needs: the joined content as it is typed, and where the site is published. */
export const loadCitationContext = async (): Promise<Context> => ({ site: await loadRawSite(), absolute });
