/** A text as HTML says it: none of its signs is read as markup, in an element or in an attribute. */
export const escapeHtml = (texte: string) =>
  texte.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
