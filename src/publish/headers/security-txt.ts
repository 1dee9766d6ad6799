import { SITE_RTES } from '../../text/interface.ts';

export interface Securite {
  /** Where to write, if RTES has said so. */
  courriel?: string | undefined;
  /** Where the project's own page on security stands, if its address is known. */
  politique?: string | undefined;
  /** Date of the last change of the site, ISO 8601, or of its build. */
  date: string;
  canonique: string;
}

/** One year after a date, at midnight: a site that nobody has rebuilt for so long should not be believed. */
export function expiration(date: string): string {
  const fin = new Date(date);
  fin.setUTCFullYear(fin.getUTCFullYear() + 1);
  return `${fin.toISOString().slice(0, 10)}T00:00:00.000Z`;
}

/** `security.txt` (RFC 9116), which wants a contact: the publisher's site as long as no address is known. */
export function ecrireSecurite({ courriel, politique, date, canonique }: Securite): string {
  return [
    '# Pour signaler une faille de sécurité de « Repères en ligne » (RTES).',
    `Contact: ${courriel ? `mailto:${courriel}` : SITE_RTES}`,
    `Expires: ${expiration(date)}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${canonique}`,
    ...(politique ? [`Policy: ${politique}`] : []),
    '',
  ].join('\n');
}
