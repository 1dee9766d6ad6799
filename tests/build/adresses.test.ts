import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCK, readBuilt } from '../../scripts/contribute/address-lock.ts';
import { lostAddresses, readLock } from '../../src/contribute/address-lock.ts';
import { content } from './site.ts';

describe('published addresses', () => {
  it('all lead somewhere: to a page, or to the word that it was renamed or withdrawn', () => {
    const publiees = readLock(readFileSync(LOCK, 'utf8'));
    expect(publiees.length).toBeGreaterThan(300);
    expect(lostAddresses(publiees, readBuilt('dist'), content.redirections)).toEqual([]);
  });
  it('have their page when they are old ones', () => {
    for (const { id } of content.redirections)
      if (!id.includes('#')) expect(existsSync(`dist/${id}/index.html`), id).toBe(true);
  });
});
