/** A piece of a sentence. */
export interface Run {
  texte: string;
  gras?: true;
  italique?: true;
  /** Where it leads. */
  lien?: string;
  /** The number of a footnote, called here in place of a text. */
  appel?: number;
}

/** What a reader's words are made of. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] };

const INLINE =
  /\*\*(?=\S)(?<gras>[^*]*[^*\s])\*\*|\*(?=\S)(?<italique>[^*]*[^*\s])\*|\[(?<texte>[^\][]+)\]\((?<vers>https?:\/\/[^\s()]+)\)|(?<adresse>https?:\/\/[^\s«»<>()]*[^\s«»<>().,;:!?])/g;

/** **Bold**, *italics*, [links](https://…) and bare addresses. */
export function readRuns(texte: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const found of texte.matchAll(INLINE)) {
    if (found.index > end) runs.push({ texte: texte.slice(end, found.index) });
    end = found.index + found[0].length;
    const { gras, italique, texte: dit, vers, adresse } = found.groups ?? {};
    if (gras !== undefined) runs.push({ texte: gras, gras: true });
    else if (italique !== undefined) runs.push({ texte: italique, italique: true });
    else if (vers !== undefined) runs.push({ texte: dit ?? vers, lien: vers });
    else if (adresse !== undefined) runs.push({ texte: adresse, lien: adresse });
  }
  if (end < texte.length) runs.push({ texte: texte.slice(end) });
  return runs;
}

const HEADING = /^(##?#?) +(\S.*)$/;
const ITEM = /^(?:[-*•]|(\d{1,3})[.)]) +(\S.*)$/;

/**
 * What a reader means by a few signs of Markdown: headings (`#`, `##`), lists (`-`, `1.`), bold and italics. Nothing
 * else is a sign: each line is a paragraph, its spaces and tabs as they were typed.
 */
export function readMarkup(texte: string): Block[] {
  const blocks: Block[] = [];
  for (const line of texte.split(/\r?\n/)) {
    if (line.trim() === '') {
      // A blank line ends a list; elsewhere it only separates.
      if (blocks.at(-1)?.kind === 'list') blocks.push({ kind: 'paragraph', runs: [] });
      continue;
    }
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (heading) {
      blocks.push({ kind: 'heading', level: heading[1] === '#' ? 2 : 3, runs: readRuns(heading[2]?.trimEnd() ?? '') });
    } else if (item) {
      const ordered = item[1] !== undefined;
      const last = blocks.at(-1);
      const runs = readRuns(item[2]?.trimEnd() ?? '');
      if (last?.kind === 'list' && last.ordered === ordered) last.items.push(runs);
      else blocks.push({ kind: 'list', ordered, items: [runs] });
    } else blocks.push({ kind: 'paragraph', runs: readRuns(line.trimEnd()) });
  }
  return blocks.filter((b) => b.kind !== 'paragraph' || b.runs.length > 0);
}
