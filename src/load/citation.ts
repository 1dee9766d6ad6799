import type { Context } from '../publish/context.ts';
import { siteAddress } from '../render/base-path.ts';
import { loadRawSite } from './site.ts';

/** Makes an address of the site absolute. */
export const absolute = (adresse: string) => new URL(siteAddress(adresse), import.meta.env.SITE).href;

/** What citing needs: the joined content as it is typed, and where the site is published. */
export const loadCitationContext = async (): Promise<Context> => ({ site: await loadRawSite(), absolute });
