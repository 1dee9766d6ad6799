import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply } from '../../scripts/contribute/move.ts';
import { checkContent } from '../../src/check/content.ts';
import type { ContentFile } from '../../src/check/files.ts';
import { rename, withdraw, type Move } from '../../src/contribute/move.ts';
import { readLock } from '../../src/load/address-lock.ts';
import { readFiles } from '../../src/load/files.ts';
import { joinContent, type Temoignage } from '../../src/model/repertoire.ts';
import { route, slug } from '../../src/model/routes.ts';
import { allCards } from '../../src/publish/share/card.ts';
import { readPages, attributes, followLinks, lostAddresses } from '../build/pages.ts';
import { build, copyProject, run } from '../copy.ts';

// A copy of the site in which two testimonies are withdrawn and one renamed, by the commands that CONTRIBUTING names. They are chosen among
// those there are: an editor may withdraw any.
const files = await readFiles('.');
const { content } = checkContent(files);
const site = joinContent(content);

/** Words of a quotation that typography does not change, and that stand in no other file. */
const ownWords = ({ id, citations }: Temoignage): string | undefined =>
  citations
    .flatMap((c) => c.texte.match(/[a-zà-ÿ]+(?: [a-zà-ÿ]+){3,}/g) ?? [])
    .find((words) => files.every((f) => f.path.endsWith(`/${id}.mdx`) || !f.text.includes(words)));
const isAlone = (t: Temoignage) =>
  t.departement !== undefined &&
  [...site.temoignages, ...site.cas].filter((e) => e.departement === t.departement).length === 1;
const taken = new Set<string>();
/** A voice of a person who has others and that no redirection leads to. */
function choose(fits: (t: Temoignage) => boolean): Temoignage {
  const left = site.temoignages.filter((t) => !taken.has(t.id));
  const chosen = left.find(
    (t) =>
      fits(t) &&
      ownWords(t) !== undefined &&
      t.region !== undefined &&
      !content.redirections.some(({ vers }) => vers === `temoignages/${t.id}`) &&
      t.auteurs.every(({ nom }) => left.some((o) => o !== t && o.auteurs.some((a) => a.nom === nom))),
  );
  if (!chosen) throw new Error('aucun témoignage ne convient');
  taken.add(chosen.id);
  return chosen;
}
/** The first is the only one of its département. */
const WITHDRAWN = [choose(isAlone), choose((t) => !isAlone(t))];
const renamed = choose((t) => !isAlone(t));
const NEW_NAME = `${renamed.id}-renomme`;
/** What a file says, unpacked: the search index is compressed, and the offline packet holds it again. */
function say(bytes: Buffer): string {
  const clear = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = clear.toString('utf8');
  if (!text.startsWith('{"styles":')) return text;
  const { files: packed } = JSON.parse(text) as { files: Record<string, { text?: string; base64?: string }> };
  return Object.entries(packed)
    .map(([address, { text: t, base64 }]) => `${address} ${t ?? say(Buffer.from(base64 ?? '', 'base64'))}`)
    .join('\n');
}
/** The files of a built site in which some words stand. */
const whoSay = (root: string, words: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .filter((file) => say(readFileSync(file)).includes(words))
    .map((file) => relative(root, file));

let copy: ReturnType<typeof copyProject>;
let dist: string;
const page = (address: string) => readFileSync(join(dist, address, 'index.html'), 'utf8');
const frame = (id: string) => readFileSync(join(dist, `integrer/temoignages/${id}.html`), 'utf8');

beforeAll(async () => {
  copy = copyProject();
  dist = join(copy.root, 'dist');
  const gesture = async (move: (files: readonly ContentFile[]) => Move) => {
    const done = move(await readFiles(copy.root));
    if ('refusal' in done) throw new Error(done.refusal);
    apply(copy.root, done);
  };
  for (const { id } of WITHDRAWN)
    await gesture((now) =>
      withdraw(`temoignages/${id}`, '2026-11-21', now, checkContent(now).content, 'À sa demande.'),
    );
  await gesture((now) => rename(`temoignages/${renamed.id}`, NEW_NAME, now));
  await build(copy.root);
});
afterAll(() => copy.discard());

describe.each(WITHDRAWN)('a testimony withdrawn: $id', (t) => {
  it('keeps its address, which says so and nothing more', () => {
    const html = page(`temoignages/${t.id}`);
    expect(html).toContain('<h1>Témoignage retiré</h1>');
    expect(html.replace(/\s+/g, ' ')).toContain('à cette adresse a été retiré (21 novembre 2026). À sa demande.');
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain('<span aria-current="page">Témoignage retiré</span>');
    for (const { nom } of t.auteurs) expect(html).not.toContain(nom);
    expect(frame(t.id)).toContain('<h1>Témoignage retiré</h1>');
    expect(frame(t.id)).not.toContain('<blockquote');
  });
  it('takes its quotation away from everywhere: pages, data, feeds, search, offline packet', () => {
    const words = ownWords(t) ?? '';
    // The same look at the site that still has the testimony finds each kind of place.
    const before = whoSay('dist', words);
    for (const place of [
      new RegExp(`^temoignages/${t.id}/`),
      new RegExp(`^regions/${t.region ?? ''}/`),
      /^donnees\/temoignages\.json$/,
      /^donnees\/.*\.atom$/,
      /^recherche-index\/cartes\//,
      /^hors-connexion\/\w+\.bin$/,
    ])
      expect(
        before.filter((f) => place.test(f)),
        String(place),
      ).not.toEqual([]);
    expect(whoSay(dist, words)).toEqual([]);
    for (const address of [route.temoignages(), route.region(t.region ?? ''), ...t.leviers.map((l) => route.levier(l))])
      expect(page(address), address).not.toContain(t.id);
    for (const { nom } of t.auteurs) expect(page(route.personne(slug(nom)))).not.toContain(t.id);
  });
});

it('a département whose only voice is withdrawn leads to its region', () => {
  const [alone] = WITHDRAWN;
  expect(page(route.departement(alone?.departement ?? ''))).toMatch(
    /<meta http-equiv="refresh" content="0; url=\/regions\/[a-z-]+\/"/,
  );
});

it('a testimony renamed is found at its old address, in frames too, and has its image', () => {
  const html = page(`temoignages/${renamed.id}`);
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=/temoignages/${NEW_NAME}/"`);
  expect(page(`temoignages/${NEW_NAME}`)).toContain('id="c1"');
  expect(frame(renamed.id)).toContain(`/temoignages/${NEW_NAME}/#c1`);
  const left = { ...content, temoignages: content.temoignages.filter((t) => !WITHDRAWN.some(({ id }) => id === t.id)) };
  const images = allCards(joinContent(left)).map((c) => c.file);
  for (const { id } of WITHDRAWN) expect(images).not.toContain(`temoignages/${id}.png`);
});

describe('the whole site after that', () => {
  it('has no broken link, and no page leads to an old address: it may hold a name', () => {
    expect(followLinks(dist).broken).toEqual([]);
    const linked = new Set(readPages(dist).flatMap(({ html }) => attributes(html, 'href')));
    for (const { id } of [...WITHDRAWN, renamed]) expect(linked, id).not.toContain(`/temoignages/${id}/`);
  });
  it('still answers at every address it ever published; would not, without the lines', () => {
    const published = readLock('.');
    const said = [...content.redirections, ...[...WITHDRAWN, renamed].map(({ id }) => ({ id: `temoignages/${id}` }))];
    const built = readPages(dist);
    expect(lostAddresses(published, built, said)).toEqual([]);
    const gone = new Set(WITHDRAWN.map(({ id }) => `/temoignages/${id}/`));
    const lost = lostAddresses(
      published,
      built.filter((p) => !gone.has(p.address)),
      [],
    );
    for (const { id } of WITHDRAWN) expect(lost).toContain(`/temoignages/${id}/`);
  });
  // What an editor has done by the book must not keep the site from being published.
  it('passes the tests of built pages', async () => {
    const names = ['accessibilite', 'addresses', 'data', 'html', 'machines', 'pages', 'policy'];
    const files = names.map((name) => `tests/build/${name}.test.ts`);
    const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'build', ...files];
    const said = await run(copy.root, command, { TESTS_SANS_CONSTRUIRE: '1', SANS_IMAGES: '1', NO_COLOR: '1' });
    expect(said).toMatch(new RegExp(`Test Files +${names.length} passed`));
  });
});
