import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entryOf, isKey, partOf } from '../../src/note/draft.ts';
import type { CardFile } from '../../src/note/cards.ts';
import { all } from './site.ts';

it('every button « Garder » keeps something that the site has, of every kind', () => {
  const files = new Map<string, CardFile | undefined>();
  const fileOf = (entry: string) => {
    const path = `dist/donnees/note/${entry}.json`;
    if (!files.has(entry))
      files.set(entry, existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CardFile) : undefined);
    return files.get(entry);
  };
  const kinds = new Map<string, number>();
  const lost = all.flatMap(({ address, html }) =>
    [...html.matchAll(/data-geste="garder" data-cle="([^"]+)"/g)].flatMap(([, cle = '']) => {
      const kind = cle.charAt(0) + (partOf(cle) === '' ? '' : ' part');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const card = fileOf(entryOf(cle))?.parts[partOf(cle)];
      return isKey(cle) && (card?.mots ?? card?.texte) ? [] : [`${address} : ${cle}`];
    }),
  );
  expect(lost).toEqual([]);
  expect([...kinds.keys()].sort().join(', ')).toBe('c, c part, f part, g, g part, h part, l, l part, t part, v part');
});
