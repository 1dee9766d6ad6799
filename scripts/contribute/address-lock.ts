// Adds to content/adresses.lock the addresses that the content of today gives: `npm run adresses`. Takes none away: the
// line of a page that is gone is what makes sure that it still leads somewhere.
import { LOCK, readLock, writeLock } from '../../src/load/address-lock.ts';
import { readBody } from '../../src/check/body.ts';
import { permanentAddresses } from '../../src/check/pages.ts';
import { readContent } from '../../src/check/read.ts';
import { readFiles } from '../../src/load/files.ts';

const before = new Set(readLock('.'));
const after = new Set([...before, ...permanentAddresses(readContent(await readFiles('.'), readBody))]);
writeLock('.', after);
console.log(`${LOCK} : ${after.size} adresses, dont ${after.size - before.size} nouvelles.`);
