import { existsSync, readFileSync } from 'node:fs';
import { readLock } from '../contribute/address-lock.ts';
import { oldAddresses } from '../model/old-addresses.ts';
import { loadSite } from './site.ts';

const LOCK = 'content/adresses.lock';

/** The pages that were published and are no more. */
export async function loadOldAddresses() {
  const published = existsSync(LOCK) ? readLock(readFileSync(LOCK, 'utf8')) : [];
  return oldAddresses(await loadSite(), published);
}
