import { describe, expect, it } from 'vitest';
import { pagesDesAncres } from '../../../scripts/export/pdf.ts';
import { inscrire } from '../../../scripts/export/export.ts';
import { depouiller, descendre, extraire, relierChapitre, type Chapitre } from '../../../src/publish/book/book.ts';

describe('a chapter from a page', () => {
  it('takes the text out, whatever is nested in it', () => {
    expect(
      extraire(
        '<div><div class="prose" id="x"><p>a</p><div><div>b</div></div></div><div>c</div></div>',
        '<div class="prose"',
      ),
    ).toBe('<p>a</p><div><div>b</div></div>');
    expect(extraire('<p>rien</p>', '<div class="prose"')).toBe('');
  });
  it('leaves behind what only a screen uses', () => {
    expect(
      depouiller(
        '<p id="p-1" class="x note" data-a="b" aria-label="c">Un <a class="sigle" href="/g/">PTCE</a> <svg viewBox="0"><path d="M0"/></svg><button type="button">Copier</button><a class="lien-ici" href="#p-1" aria-label="Lien">#</a><a href="/cas/x/" rel="external" target="_top">cas</a></p>',
      ),
    ).toBe('<p id="p-1" class="note">Un PTCE <a href="/cas/x/">cas</a></p>');
  });
  it('says what a picture shows, above its caption: a book holds no other file', () => {
    expect(
      depouiller(
        '<figure class="image" role="group" aria-label="L"><img src="/images/a.webp" alt="La cour" loading="lazy"><figcaption>L</figcaption></figure>',
      ),
    ).toBe('<figure><p>[Image : La cour]</p><figcaption>L</figcaption></figure>');
  });
  it('puts titles down, six levels at most', () => {
    expect(descendre('<h2 id="a">x</h2><h5>y</h5>', 2)).toBe('<h4 id="a">x</h4><h6>y</h6>');
  });
  it('links inside the book where it has the page, to the site elsewhere', () => {
    const a: Chapitre = {
      id: 'guide-a',
      titre: 'A',
      route: '/guide/a/',
      html: '<h2 id="un">x</h2><a href="#un">1</a><a href="/guide/b/#deux">2</a><a href="/guide/b/#absent">3</a><a href="/cas/x/">4</a><a href="https://y.fr/">5</a>',
    };
    const b: Chapitre = { id: 'guide-b', titre: 'B', route: '/guide/b/', html: '<p id="deux">y</p>' };
    const ancre = (c: Chapitre, id?: string) => `#${c.id}${id ? `--${id}` : ''}`;
    const renvois = { chapitres: [a, b], ancre, absolue: (x: string) => `https://x.fr${x}`, base: '/' };
    expect(relierChapitre(a, renvois)).toBe(
      '<h2 id="guide-a--un">x</h2><a href="#guide-a--un">1</a><a href="#guide-b--deux">2</a><a href="#guide-b">3</a><a href="https://x.fr/cas/x/">4</a><a href="https://y.fr/">5</a>',
    );
    expect(relierChapitre({ ...a, html: '<a href="/reperes/guide/b/">2</a>' }, { ...renvois, base: '/reperes' })).toBe(
      '<a href="#guide-b">2</a>',
    );
  });
});

it('reads the page of each place of a PDF, through a tree of pages', () => {
  const pdf = `1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 9 0 R>>\nendobj
2 0 obj\n<</Type /Pages /Kids [3 0 R 4 0 R]>>\nendobj
3 0 obj\n<</Type /Pages /Kids [5 0 R 6 0 R]>>\nendobj
4 0 obj\n<</Type /Page>>\nendobj
5 0 obj\n<</Type /Page>>\nendobj
6 0 obj\n<</Type /Page>>\nendobj
9 0 obj\n<</partie-1 [5 0 R /XYZ 0 1 0]\n/guide-a--un [4 0 R /XYZ 0 1 0]\n/x#20y [6 0 R /XYZ 0 1 0]>>\nendobj`;
  expect([...pagesDesAncres(Buffer.from(pdf))]).toEqual([
    ['partie-1', 1],
    ['guide-a--un', 3],
    ['x y', 2],
  ]);
});

describe('the page that offers the files', () => {
  const page = '<main><div data-exports><p class="vide">Pas encore.</p></div><p>Suite</p></main>';
  const faits = [
    { titre: 'Le guide', fichier: 'g.pdf', genre: 'PDF' as const, octets: 1_200_000, pages: 231 },
    { titre: 'Le guide', fichier: 'g.epub', genre: 'EPUB' as const, octets: 294_000 },
  ];
  it('lists them with format, weight and pages, the base path before, again and again', () => {
    const inscrite = inscrire(page, faits, '/reperes');
    expect(inscrite).toBe(
      '<main><div data-exports><ul class="liste-liens"><li><strong>Le guide</strong><br><a href="/reperes/exports/g.pdf" download>PDF, 1,2\u00a0Mo, 231\u00a0pages</a> – <a href="/reperes/exports/g.epub" download>EPUB, 294\u00a0ko</a></li></ul></div><p>Suite</p></main>',
    );
    expect(inscrire(inscrite, faits, '/reperes')).toBe(inscrite);
  });
  it('says what to do when it has no place for them', () => {
    expect(() => inscrire('<main></main>', faits, '/')).toThrow(
      'exports/index.html n’a pas d’élément data-exports : reconstruisez le site.',
    );
  });
});
