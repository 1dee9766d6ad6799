/** A text as one compares it: without accents, ligatures or capitals. « Œuvre à Évry » → « oeuvre a evry ». */
export const foldText = (texte: string) =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
