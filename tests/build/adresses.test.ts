import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLock } from '../../src/load/address-lock.ts';
import { lostAddresses, readPages } from './pages.ts';
import { content } from './site.ts';

describe('published addresses', () => {
  it('all lead somewhere: to a page, or to the word that it was renamed or withdrawn', () => {
    const published = readLock('.');
    expect(published.length).toBeGreaterThan(300);
    const pages = readPages('dist');
    expect(lostAddresses(published, pages, content.redirections)).toEqual([]);
    const lost = ['/temoignages/personne/', `${published.find((address) => /#c1$/.test(address))?.slice(0, -1)}9`];
    expect(lostAddresses(lost, pages, content.redirections)).toEqual(lost);
  });
  it('have their page when they are old ones', () => {
    for (const { id } of content.redirections)
      if (!id.includes('#')) expect(existsSync(`dist/${id}/index.html`), id).toBe(true);
  });
});
