import { oldAddresses } from '../model/old-addresses.ts';
import { readLock } from './address-lock.ts';
import { loadSite } from './site.ts';

/** The pages that were published and are no more. */
export async function loadOldAddresses() {
  return oldAddresses(await loadSite(), readLock('.'));
}
