import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/render/finish.ts';
import { withCaption } from '../../../src/render/table.ts';
import { adresses, withBase } from '../../../src/render/base-path.ts';

const voir = (texte: string) => texte.replace(/\u202f/g, '⍽').replace(/\u00a0/g, '·');
const sigles = [
  { sigle: 'PTCE', adresse: '/glossaire/#ptce' },
  { sigle: 'ESS', adresse: '/glossaire/#ess' },
];

describe('finir', () => {
  it('sets texts, across inline elements', () => {
    expect(
      voir(finish('<p><strong>Note</strong> : « oui <em>vraiment</em> »<a href="#a">mot</a>?</p>', { base: '/' })),
    ).toBe('<p><strong>Note</strong>·: «·oui <em>vraiment</em>·»<a href="#a">mot</a>⍽?</p>');
  });
  it('takes out the white space that the layout of a template left in inline elements', () => {
    const html = '<p>\n<strong>\n<a href="#a">\nNom\n</a>\n</strong>\n, maire (\n<a href="#b">\nici\n</a>\n).</p>';
    expect(finish(html, { base: '/' }).replace(/\s+/g, ' ')).toBe(
      '<p> <strong> <a href="#a">Nom</a> </strong>, maire (<a href="#b">ici</a>).</p>',
    );
  });
  it('takes a sign > in a label for a sign, not for the end of a tag', () => {
    const html = '<section aria-label="x > 2 PTCE &#60;img src=x>"><p>PTCE</p></section>';
    expect(finish(html, { base: '/', sigles })).toBe(
      '<section aria-label="x > 2 PTCE &#60;img src=x>"><p><a class="sigle" href="/glossaire/#ptce">PTCE</a></p></section>',
    );
  });
  it.each(['ES{S', 'ES}S', 'E{2}S', 'R[D', 'C++', 'A|B', 'A\\B'])(
    'links the acronym %s, whatever its signs',
    (sigle) => {
      expect(finish(`<p>Le ${sigle} X</p>`, { base: '/', sigles: [{ sigle, adresse: '/a/' }] })).toContain(
        `<a class="sigle" href="/a/">${sigle}</a>`,
      );
    },
  );
  it('writes a caption as it is, signs of a replacement included', () => {
    expect(withCaption('<table class="a"><tr><td>b</td></tr></table>', "prix en $& et $' ou $1 et $`")).toBe(
      '<table class="a"><caption>prix en $&amp; et $\' ou $1 et $`</caption><tr><td>b</td></tr></table>',
    );
  });
  it('leaves an attribute that holds a sign > as it is', () => {
    const html = '<p>un <a class="a > b" data-x="2 > open data">mot</a> open data</p>';
    expect(finish(html, { base: '/' })).toBe(
      '<p>un <a class="a > b" data-x="2 > open data">mot</a> <span lang="en">open data</span></p>',
    );
  });
  it('does not join two blocks', () => {
    expect(voir(finish('<p>fin</p><p>? début</p>', { base: '/' }))).toBe('<p>fin</p><p>? début</p>');
  });
  it('leaves code, scripts, styles and other languages alone', () => {
    const html = '<code>a ? b : c</code><script>if (x ? 1 : 2) {}</script><span lang="en">it\'s</span>';
    expect(finish(html, { base: '/' })).toBe(html);
  });
  it('sets the labels that are read aloud, and undoes Astro’s entities', () => {
    expect(voir(finish('<a href="/x/" aria-label="l&#39;ESS : oui">l&#39;ESS</a>', { base: '/' }))).toBe(
      '<a href="/x/" aria-label="l’ESS·: oui">l’ESS</a>',
    );
  });
  it('raises the letters of ordinals', () => {
    expect(finish('<p>1er, 2e, XXIe siècle, mais 1erreur et le R2e2</p>', { base: '/' })).toContain(
      '1<sup>er</sup>, 2<sup>e</sup>, XXI<sup>e</sup> siècle, mais 1erreur',
    );
  });
  it('links an acronym at its first use only, outside headings and links', () => {
    expect(
      finish("<h2>Les PTCE</h2><p><a href='#'>PTCE</a> L'ESS, un PTCE, des PTCE.</p>", { base: '/', sigles }),
    ).toBe(
      '<h2>Les PTCE</h2><p><a href=\'#\'>PTCE</a> L’<a class="sigle" href="/glossaire/#ess">ESS</a>, un <a class="sigle" href="/glossaire/#ptce">PTCE</a>, des PTCE.</p>',
    );
  });
  it('does not take a piece of a word for an acronym', () => {
    expect(finish('<p>RTESS, ESS2, l-ESS-x</p>', { base: '/', sigles })).toBe('<p>RTESS, ESS2, l-ESS-x</p>');
  });
  it('gives each heading of a text a link to itself, and no other heading', () => {
    expect(finish('<h2 id="a">A</h2><div class="prose"><h2 id="b">B</h2><h3>C</h3></div>', { base: '/' })).toBe(
      '<h2 id="a">A</h2><div class="prose"><h2 id="b">B<a class="lien-ici" href="#b" aria-label="Lien vers cette section" data-geste="adresse">#</a></h2><h3>C</h3></div>',
    );
  });
  it('adds the base path to the site’s own addresses only', () => {
    expect(
      finish('<a href="/cas/">a</a><a href="#b">b</a><a href="https://x.fr/">c</a><form action="/recherche/"></form>', {
        base: '/reperes',
      }),
    ).toBe(
      '<a href="/reperes/cas/">a</a><a href="#b">b</a><a href="https://x.fr/">c</a><form action="/reperes/recherche/"></form>',
    );
  });
});

describe('avecLegende', () => {
  it('gives a table its caption, scopes and row headers', () => {
    const html =
      '<table><thead><tr><th>A</th><th style="text-align:left">B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr></tbody></table>';
    expect(withCaption(html, 'L’âge "des" <pôles>')).toBe(
      '<table><caption>L’âge &quot;des&quot; &lt;pôles&gt;</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr>\n<tr><th scope="row">3</th><td>4</td></tr></tbody></table>',
    );
  });
});

describe('adresses', () => {
  it('is a local site by default', () => expect(adresses({})).toEqual({ site: 'http://localhost:4321', base: '/' }));
  it('takes an origin and a path', () =>
    expect(adresses({ SITE_URL: 'https://rtes.fr/x', BASE_PATH: '/reperes/' })).toEqual({
      site: 'https://rtes.fr',
      base: '/reperes',
    }));
  it('refuses what is not an address, in French', () => {
    expect(() => adresses({ SITE_URL: 'rtes.fr' })).toThrow(
      'SITE_URL : « rtes.fr » n’est pas une adresse. Écrivez par exemple SITE_URL=https://reperes.rtes.fr',
    );
    expect(() => adresses({ BASE_PATH: 'reperes' })).toThrow(
      'BASE_PATH : « reperes » n’est pas un chemin. Écrivez par exemple BASE_PATH=/reperes',
    );
  });
  it('adds the base once, to root addresses', () => {
    const avec = ['/a/', '#c', '//x/', '/b/a/', '/bc/'].map((adresse) => withBase(adresse, '/b'));
    expect(avec).toEqual(['/b/a/', '#c', '//x/', '/b/a/', '/b/bc/']);
    expect(withBase('/a/', '/')).toBe('/a/');
  });
});
