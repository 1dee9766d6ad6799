import { SITE_RTES } from '../../text/interface.ts';

interface SecurityTxt {
  /** Where to write, if RTES has said so. */
  courriel?: string | undefined;
  /** Where the project's own page on security stands, if its address is known. */
  politique?: string | undefined;
  /** Date of the last change of the site, ISO 8601, or of its build. */
  date: string;
  canonique: string;
}

/**
 * One year after the last change, at midnight: a site that nobody has rebuilt for so long should not be believed. One
 * that is built today from older sources is: it counts from the day of its build.
 */
export function expiration(date: string, today = new Date()): string {
  const end = (from: Date) => {
    const until = new Date(from);
    until.setUTCFullYear(until.getUTCFullYear() + 1);
    return `${until.toISOString().slice(0, 10)}T00:00:00.000Z`;
  };
  const [asked, latest] = [end(new Date(date)), end(today)];
  return asked > today.toISOString() && asked < latest ? asked : latest;
}

/** `security.txt` (RFC 9116), which wants a contact: the publisher's site as long as no address is known. */
export function writeSecurityTxt({ courriel, politique, date, canonique }: SecurityTxt): string {
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
