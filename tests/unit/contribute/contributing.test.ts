import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/contribute/read-text.ts';
import { contributeLinks } from '../../../src/contribute/links.ts';
import { propose } from '../../../src/contribute/propose.ts';
import { COMPONENTS } from '../../../src/render/components.ts';
import { ENTRIES } from '../../../src/schema/collections.ts';
import { ROLES, TYPES_STRUCTURE } from '../../../src/schema/vocabulary.ts';
import { FILE } from '../../fixtures/proposal.ts';
import { workshop } from '../../fixtures/workshop.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
/** The blocks of code of one language, in order. */
const blocks = (language: string) =>
  [...guide.matchAll(/^ *```(\w*)\n([^]*?)^ *```$/gm)].flatMap(([, nom, texte = '']) =>
    nom === language ? [texte] : [],
  );

describe('CONTRIBUTING.md', () => {
  it('shows the file that its example gives', () =>
    expect(blocks('mdx').map((b) => b.replace("'31'", '"31"'))).toEqual([FILE]));
  it('shows a text that « npm run nouveau » takes as it is', () => {
    const texte = blocks('').find((b) => b.startsWith('Nom :')) ?? '';
    const { file, remarks } = propose(readText(texte), workshop);
    expect(remarks.map((r) => r.severity)).toEqual(['warning']);
    expect(file?.id).toBe('dupont-friche-rachetee-commune');
  });
  it('lists every field of a testimony, and which are required', () => {
    const lines = [...guide.matchAll(/^\| `(\w+)` +\| (oui|non) /gm)].map(([, nom, yes]) => [nom, yes === 'oui']);
    const fields = Object.entries(ENTRIES.temoignages.shape).map(([nom, s]) => [nom, !s.safeParse(undefined).success]);
    expect(lines).toEqual(fields.filter(([nom]) => nom !== 'ordre'));
    for (const key of [...Object.keys(ROLES), ...Object.keys(TYPES_STRUCTURE)])
      expect(guide, key).toMatch(new RegExp(`\\| [^\\n]*\\b${key}\\b[^\\n]* \\|`));
  });
  it('lists every component', () => {
    for (const nom of Object.keys(COMPONENTS)) expect(guide).toContain(`\`<${nom}`);
  });
  it('sends the reader to headings that exist', () => {
    const anchors = new Set(
      [...guide.matchAll(/^#+ (.+)$/gm)].map((m) =>
        (m[1] ?? '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s-]/gu, '')
          .replace(/\s/g, '-'),
      ),
    );
    for (const [, ancre = ''] of guide.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors, ancre).toContain(ancre);
  });
});

describe('the links to contribute', () => {
  it('come from the address of the repository', () => {
    const links = contributeLinks('https://github.com/rtes/reperes.git/');
    expect(links).toMatchObject({
      depot: 'https://github.com/rtes/reperes',
      formulaire: 'https://github.com/rtes/reperes/issues/new?template=temoignage.yml',
      correction: 'https://github.com/rtes/reperes/issues/new?template=correction.yml',
      guide: 'https://github.com/rtes/reperes/blob/main/CONTRIBUTING.md',
    });
    expect(links?.edit('cas/ecopya.mdx')).toBe('https://github.com/rtes/reperes/edit/main/content/cas/ecopya.mdx');
    for (const nom of ['temoignage', 'correction']) expect(existsSync(`.github/ISSUE_TEMPLATE/${nom}.yml`)).toBe(true);
  });
  it('are none while there is no address, or one that is none', () => {
    for (const none of [undefined, '', 'rtes/reperes', 'https://exemple.fr/rtes/reperes', 'javascript:alert(1)'])
      expect(contributeLinks(none), none).toBeUndefined();
  });
});
