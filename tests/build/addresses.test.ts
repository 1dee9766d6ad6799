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
    // Of one withdrawn, every quotation is said to be gone.
    const gone = new Set(content.redirections.map(({ id }) => `/${id}/`));
    const kept = published.find((address) => address.endsWith('#c1') && !gone.has(address.slice(0, -3)));
    const lost = ['/temoignages/personne/', `${kept?.slice(0, -1)}9`];
    expect(lostAddresses(lost, pages, content.redirections)).toEqual(lost);
  });
  it('have their page when they are old ones', () => {
    for (const { id } of content.redirections)
      if (!id.includes('#')) expect(existsSync(`dist/${id}/index.html`), id).toBe(true);
  });
});
