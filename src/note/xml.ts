import { escapeHtml } from '../text/html.ts';

/** Text for XML: what XML forbids (control characters, lone surrogates) is left out, the rest escaped. */
export const enXml = (texte: string) =>
  escapeHtml(
    // XML 1.0 allows no other control character.
    texte.replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    ),
  );

export const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Text and addresses of a sentence, in turn. */
export const couperAdresses = (texte: string): { texte: string; adresse: boolean }[] =>
  texte.split(/(https?:\/\/[^\s]+)/).flatMap((bout, i) => (bout === '' ? [] : [{ texte: bout, adresse: i % 2 === 1 }]));
