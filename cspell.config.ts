import type { CSpellSettings } from 'cspell';
import { checkContent } from './src/check/content.ts';
import { readFiles } from './src/load/files.ts';
import { departementNames } from './scripts/contribute/workshop.ts';

const root = import.meta.dirname;
const { temoignages, cas, personnes, poles, regions, glossaire, sources } = checkContent(await readFiles(root)).content;

/** Every proper name that the content itself declares. */
const names = [
  ...temoignages.flatMap((t) => [...t.auteurs.map((a) => a.nom), t.structure.nom]),
  ...cas.flatMap((c) => [c.titre, c.lieu, ...(c.acteurs ?? [])]),
  ...personnes.map((p) => p.nom),
  ...poles.flatMap((p) => [p.nom, p.lieu ?? '', ...(p.variantes ?? [])]),
  ...regions.map((r) => r.nom),
  ...glossaire.flatMap((t) => [t.terme, ...(t.formes ?? [])]),
  ...sources.flatMap((s) => [s.auteur, s.editeur]),
  ...(await departementNames(root)).values(),
];

export default {
  files: ['content/**/*.mdx'],
  language: 'fr',
  loadDefaultConfiguration: false,
  import: ['@cspell/dict-fr-fr/cspell-ext.json'],
  dictionaryDefinitions: [
    { name: 'words', path: 'scripts/check/words.txt' },
    { name: 'names', words: names.flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? []) },
  ],
  dictionaries: ['words', 'names'],
  ignoreRegExpList: [
    // The name of a field, then what is an id, a number, a date or a list of ids.
    /^[ -]*[A-Za-z]\w*:(?=\s|$)/gm,
    /: (?:\[[a-z\d, -]*\]|["']?[a-z\d.-]+["']?)$/gm,
    // Addresses, tags, code, anchors.
    /\]\([^)\s]*|(?:https?:\/\/|www\.)\S+/g,
    /<[^>]*>|`[^`]*`|\[#[^\]]*\]/g,
    // Acronyms.
    /\b[\p{Lu}\d]{2,}s?\b/gu,
  ],
  numSuggestions: 3,
  reporters: ['./scripts/check/spelling.ts'],
} satisfies CSpellSettings;
