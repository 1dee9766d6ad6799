/** What a question may cost: bytes from the focus of the field to the first results, milliseconds to answer. */
export const LIMITES_RECHERCHE = {
  /** On the corpus, all kinds included. */
  corpus: 150_000,
  /** On 10,000 testimonies. */
  grand: 300_000,
  /** Once the index is loaded, on a processor four times slower. */
  reponse: 100,
} as const;
