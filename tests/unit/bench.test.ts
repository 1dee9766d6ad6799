import { expect, it } from 'vitest';
import { invented } from '../../scripts/measure/bench/content.ts';
import { checkContent } from '../../src/check/content.ts';
import { textFile } from '../../src/check/files.ts';
import { readFiles } from '../../src/load/files.ts';

it('the testimonies of the bench are always the same, all different, and pass the check of the content', async () => {
  const files = await readFiles('.');
  const made = invented(files, 60);
  expect(made).toEqual(invented(files, 60));
  const quotations = invented(files, 400).map(({ text }) => text.slice(text.indexOf('citations:')));
  expect(new Set(quotations).size).toBe(400);
  const { problems, content } = checkContent([...files, ...made]);
  expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
  expect(content.temoignages.filter((t) => t.id.startsWith('voix-'))).toHaveLength(60);
});

it('writes the name of a made-up person in one way, were a word of the texts written in two', async () => {
  const first = (await readFiles('.')).find(({ path }) => path.startsWith('content/temoignages/'));
  const [head = ''] = first?.text.split(/(?<=\n---\n)/) ?? [];
  const made = invented([textFile('content/temoignages/un.mdx', `${head}\n${'région region '.repeat(9)}\n`)], 9);
  const { problems } = checkContent(made);
  expect(problems.filter(({ message }) => message.includes('autrement'))).toEqual([]);
});
