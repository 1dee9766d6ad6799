import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../../src/load/read-content.ts';
import { build, copyProject } from '../copy.ts';
import { readPages, followLinks } from './pages.ts';

// A copy of the site, under a sub-path, in which one case shows a picture: a photo taken with a telephone held sideways,
// which says where it was taken, and hides a page after its last pixel.
const UNDER = { SITE_URL: 'https://rtes.example', BASE_PATH: '/reperes' };
const { site } = await readSite(process.cwd());
const cas = site.cas[0];
if (!cas) throw new Error('aucun cas');
const NAME = `${cas.id}-cour.jpg`;
const ALT = "La cour et l'atelier, vus de la rue";
const CAPTION = "La cour en 2014 : l'atelier. Photo : Camille Dupont";
const HIDDEN = '<script>alert(1)</script>';

let copy: ReturnType<typeof copyProject>;
let dist: string;
let page: string;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");

beforeAll(async () => {
  copy = copyProject();
  dist = join(copy.root, 'dist');
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#94201a' } })
    .jpeg()
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' } },
    })
    .toBuffer();
  const said = (await sharp(photo).metadata()).exif?.toString('latin1');
  expect(said).toContain('Telephone');
  writeFileSync(join(copy.root, 'content/cas', NAME), Buffer.concat([photo, Buffer.from(HIDDEN)]));
  const file = join(copy.root, `content/cas/${cas.id}.mdx`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text.trimEnd()}\n\n![${ALT}](${NAME} "${CAPTION}")\n`);
  await build(copy.root, UNDER);
  page = readFileSync(join(dist, 'cas', cas.id, 'index.html'), 'utf8');
});
afterAll(() => copy.discard());

describe('under a sub-path', () => {
  it('every link stays inside it and leads somewhere', () => {
    const { followed, broken } = followLinks(dist, '/reperes');
    expect(broken.slice(0, 30)).toEqual([]);
    expect(followed).toBeGreaterThan(5000);
  });

  it('machines have addresses with it too', () => {
    const home = readPages(dist).find((p) => p.address === '/')?.html ?? '';
    expect(home).toContain('<link rel="canonical" href="https://rtes.example/reperes/"');
    const file = (name: string) => readFileSync(join(dist, name), 'utf8');
    expect(file('robots.txt')).toContain('Sitemap: https://rtes.example/reperes/sitemap-index.xml');
    expect(file('sitemap-0.xml')).toContain('<loc>https://rtes.example/reperes/glossaire/</loc>');
  });
});

describe('a picture beside its entry', () => {
  it('is shown with its caption, its description, its size, and waits to be seen', () => {
    const [figure = ''] = /<figure class="image"[\s\S]*?<\/figure>/.exec(page) ?? [];
    expect(plain(figure)).toContain(`alt="${ALT}"`);
    expect(plain(figure)).toContain(`<figcaption>${CAPTION}</figcaption>`);
    expect(figure).toMatch(/role="group" aria-label="La cour/);
    // Upright: the telephone was held sideways.
    expect(figure).toContain('width="1200" height="1600"');
    expect(figure).toContain('loading="lazy"');
    expect(page.match(/<img\b/g)).toHaveLength(1);
  });

  it('stands in a valid page', async () => {
    const rules = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;
    const { results } = await new HtmlValidate(new StaticConfigLoader(rules)).validateString(page);
    expect(results.flatMap((r) => r.messages)).toEqual([]);
  });

  it('is made anew from its pixels, in two widths: no place, no camera, nothing hidden', async () => {
    const names = readdirSync(join(dist, 'images')).sort();
    expect(names).toHaveLength(2);
    for (const [rank, wanted] of [480, 960].entries()) {
      const name = names[rank] ?? '';
      expect(name).toMatch(new RegExp(`^${cas.id}-cour-[0-9a-f]{10}-${wanted}\\.webp$`));
      const bytes = readFileSync(join(dist, 'images', name));
      const { format, width, height, exif, orientation } = await sharp(bytes).metadata();
      expect({ format, width, height, exif, orientation }).toEqual({
        format: 'webp',
        width: wanted,
        height: (wanted * 4) / 3,
        exif: undefined,
        orientation: undefined,
      });
      expect(bytes.includes(HIDDEN)).toBe(false);
      expect(page).toContain(`/reperes/images/${name} ${wanted}w`);
    }
    expect(page).toContain(`src="/reperes/images/${names[1]}"`);
    expect(readdirSync(dist, { recursive: true }).filter((f) => String(f).endsWith('.jpg'))).toEqual([]);
  });

  it('brings its styles to its page alone, and the policy allows them', () => {
    expect(page).toContain('.image figcaption{');
    const elsewhere = readFileSync(join(dist, 'contact/index.html'), 'utf8');
    expect(elsewhere).not.toContain('.image figcaption{');
    expect(page).toContain("img-src 'self'");
  });

  it('stands in the search by what it shows, and never by the name of its file', () => {
    const cases = JSON.parse(readFileSync(join(dist, 'donnees/cas.json'), 'utf8')) as { id: string; texte: string }[];
    expect(cases.find(({ id }) => id === cas.id)?.texte).toContain(NAME);
    const lexicon = readFileSync(join(dist, 'recherche-index/mots.json'), 'utf8');
    expect(lexicon).not.toContain('.jpg');
  });

  it('stays away from the site when its file is not a picture', async () => {
    writeFileSync(join(copy.root, 'content/cas', NAME), HIDDEN.repeat(10));
    const before = readFileSync(join(dist, 'cas', cas.id, 'index.html'), 'utf8');
    await expect(build(copy.root, UNDER)).rejects.toThrow(
      `content/cas/${NAME}:1:1: image illisible : enregistrez-la de nouveau en JPEG, PNG ou WebP`,
    );
    expect(readFileSync(join(dist, 'cas', cas.id, 'index.html'), 'utf8')).toBe(before);
  });
});
