/** How many cards a packet holds: enough to spare requests, few enough that what is not shown weighs little. */
export const CARDS_PER_FILE = 20;

/** The packet that holds the card of a record, from the folder of the index. */
export const cardFile = (version: string, rank: number) =>
  `cartes/${version}-${Math.floor(rank / CARDS_PER_FILE)}.json`;
