import { expect, it } from 'vitest';
import { invent } from '../../scripts/measure/bench/content.ts';
import { checkContent } from '../../src/check/content.ts';
import { textFile } from '../../src/check/rules/files.ts';
import { readFiles } from '../../src/load/files.ts';

it('the testimonies of the bench are always the same, all different, and pass the check of the content', async () => {
  const files = await readFiles('.');
  const real = files.filter(({ path }) => path.startsWith('content/temoignages/')).map(({ text }) => text);
  const made = invent(real, 60);
  expect(made).toEqual(invent(real, 60));
  expect(new Set(made).size).toBe(60);
  const added = made.map((text, i) => textFile(`content/temoignages/voix-${i + 1}.mdx`, text));
  const { problems, content } = checkContent([...files, ...added]);
  expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
  expect(content.temoignages.filter((t) => t.id.startsWith('voix-'))).toHaveLength(60);
});
