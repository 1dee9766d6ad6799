import { analyserYaml, type Tete } from './yaml.ts';

/** A file cut in two: the YAML head and the Markdown body, each with the line where it starts. */
export interface Coupe {
  yaml: string;
  ligneYaml: number;
  corps: string;
  ligneCorps: number;
}

/** Windows editors write a BOM and CRLF line ends; neither is a mistake. */
export const normaliseLineEndings = (texte: string) => texte.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Cuts a file at its `---` lines. `null` when there is no complete head. The text must have been normalised. */
export function couper(texte: string): Coupe | null {
  const trouve = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(texte);
  if (!trouve || trouve.index !== 0) return null;
  const yaml = trouve[1] ?? '';
  const reste = texte.slice(trouve[0].length);
  const blanches = /^\n*/.exec(reste)?.[0].length ?? 0;
  return {
    yaml,
    ligneYaml: 2,
    corps: reste.slice(blanches).trimEnd(),
    ligneCorps: yaml.split('\n').length + 2 + blanches,
  };
}

/** Reads YAML without any of its powers: no tags, no anchors, no merge keys; dates stay text. */
export function readYaml(texte: string): Tete {
  const { grave, legers, ...tete } = analyserYaml(texte);
  const problemes = grave ? [grave, ...legers] : legers;
  return { ...tete, data: problemes.length ? undefined : tete.data, problemes };
}
