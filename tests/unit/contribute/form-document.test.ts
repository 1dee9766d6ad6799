import { describe, expect, it } from 'vitest';
import { formDocument } from '../../../src/contribute/form-document.ts';
import { KEYS, question } from '../../../src/contribute/questions.ts';
import { readDocument } from '../../../src/contribute/read-document.ts';
import { readText } from '../../../src/contribute/read-text.ts';
import { docx } from '../../../src/note/docx.ts';
import type { Note } from '../../../src/note/note.ts';
import { odt } from '../../../src/note/odt.ts';
import { pack } from '../../../src/note/xml.ts';
import { fr } from '../../../src/render/typography.ts';
import { openProject } from '../../../scripts/contribute/workshop.ts';

const { lists } = await openProject(process.cwd());
const form = formDocument(lists, '2026-03-01');
/** The form with what somebody wrote under a question, above or in place of what stood there. */
const answered = (label: string, answer: string, { keep = false } = {}): Note => ({
  ...form,
  blocks: form.blocks.flatMap((b, i) => {
    const before = form.blocks[i - 1];
    if (before?.kind !== 'heading' || before.runs[0]?.texte !== fr(label)) return [b];
    return [...(keep ? [b] : []), { kind: 'paragraph' as const, runs: [{ texte: answer }] }];
  }),
});

describe.each([
  ['DOCX', docx],
  ['ODT', odt],
])('the form to fill in, in %s', (_, write) => {
  const read = (note: Note) => readText(readDocument(pack(write(note))));
  it('answers nothing as long as it is as it was', () => {
    const text = readDocument(pack(write(form)));
    for (const key of KEYS) expect(text).toContain(`## ${fr(question(key).label)}\n`);
    expect(readText(text)).toEqual({});
  });
  it.each(KEYS)('gives what is written under « %s »', (key) => {
    const { label } = question(key);
    expect(read(answered(label, 'Une réponse'))[key]).toBe('Une réponse');
    expect(read(answered(label, 'Une réponse', { keep: true }))[key]).toBe('Une réponse');
  });
  it('says the closed lists that nobody knows by heart', () => {
    const plain = (text: string) => text.replace(/\s/g, ' ');
    const text = plain(readDocument(pack(write(form))));
    for (const list of ['roles', 'types', 'leviers', 'themes'] as const)
      for (const { name } of lists[list]) expect(text).toContain(plain(fr(name)));
  });
});
