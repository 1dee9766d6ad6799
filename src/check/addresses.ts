import unhomoglyph from 'unhomoglyph';
import { foldText } from '../text/fold.ts';
import type { Said } from './problem.ts';
import { quoteValue } from './values.ts';

/** What a link may start with: a page of the site, an anchor, the web, an address to write to. */
const LINK = /^(?:https?:\/\/[^/]|mailto:[^@]+@|\/(?![/\\])|#.)/i;
export const linkAllowed = (url: string) => LINK.test(url) && !/[\p{Cc}\s\\]/u.test(url);
export const REMEDY_LINK = 'un lien commence par « / » (page du site), « # », « https:// » ou « mailto: »';

const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;
const LOCAL = /^(?:localhost|.*\.(?:local|internal|lan|home|localhost)|[^.]+)$/;
/** One mailbox, in plain letters: an encoded sign may hide others fields. */
const MAILBOX = /^mailto:[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** Why an address of the web is not one to send readers to, and what to write; nothing when it is. */
export function refuseAddress(url: string): Said | undefined {
  if (/^mailto:[^?]*\?/i.test(url))
    return ['adresse électronique avec d’autres champs', `écrivez ${quoteValue(url.replace(/\?.*$/s, ''))}`];
  if (/^mailto:/i.test(url) && !MAILBOX.test(url))
    return ['adresse électronique mal formée', 'écrivez une seule adresse, « mailto:nom@site.fr »'];
  if (!/^https?:/i.test(url)) return undefined;
  if (!URL.canParse(url)) return ['adresse mal formée', 'recopiez-la depuis le navigateur'];
  const { hostname: whole, username, password, port } = new URL(url);
  const hostname = whole.replace(/\.$/, '');
  if (username || password || /^https?:\/\/[^/?#]*@/i.test(url))
    return [`adresse qui en cache une autre (${hostname})`, 'retirez ce qui précède « @ »'];
  if (IP.test(hostname) || LOCAL.test(hostname))
    return ['adresse d’une machine, pas d’un site', 'donnez le nom du site'];
  if (port) return [`adresse avec un port (${port})`, 'retirez « : » et le nombre après le nom du site'];
  if (/(?:^|\.)xn--/.test(hostname) || /[^\x21-\x7E]/.test(url))
    return [
      'nom de site avec d’autres lettres que a à z',
      'recopiez l’adresse depuis le navigateur, ou donnez-la en lettres simples',
    ];
  return undefined;
}

/** What reads as an address among the words of a link: a mailbox, or a site with or without its scheme. */
const READ_ADDRESS =
  /(?<mailbox>[\p{L}\d.+_-]{1,80}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,})|(?<![\p{L}\d@.-])(?<scheme>https?:\/*|www\.)?(?<site>(?:[\p{L}\d-]{1,63}\.)+(?<end>\p{L}{2,}))(?![\p{L}\d]|-[\p{L}\d-]*\.\p{L})/giu;
/** « M.Dupont » is nobody's site: the end of a name has one case, or two or three letters. */
const END_OF_SITE = /^(?:[a-z]{2,}|[A-Z]{2,}|[a-zA-Z]{2,3})$/;
/** Nobody reads the words of a link so long. */
const MAX_WORDS = 5000;

/** The words as they are seen: signs drawn as a letter or a dot are it, with or without accents, and spaces that hardly
 * show are none. */
const asSeen = (words: string) =>
  words
    .replace(/[\u2000-\u200a\u205f\u3000]/g, '')
    .replace(/[^\p{ASCII}\u00a0\u202f]+/gu, (signs) => foldText(unhomoglyph(signs.normalize('NFKC'))))
    .replace(/(?<=[\p{L}\d])[˳·。｡‧∙⋅•۔⸱⸳](?=[\p{L}\d])/gu, '.')
    // Nobody sets a dot apart from the word before it, unless to be read as an address.
    .replace(/[\u00a0\u202f]+\.[ \u00a0\u202f]*| +\. +/g, '.');

const withoutWww = (host: string) => host.toLowerCase().replace(/^www\./, '');
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where an address leads, as a reader would say it. */
function destinationOf(url: string): { said: string; site?: string; mailbox?: string } {
  if (/^mailto:/i.test(url)) {
    const mailbox = URL.canParse(url) ? decode(url.replace(/^mailto:/i, '')).toLowerCase() : '';
    return { said: mailbox, site: withoutWww(mailbox.replace(/^.*@/, '')), mailbox };
  }
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return { said: url };
  const site = withoutWww(new URL(url).hostname.replace(/\.$/, ''));
  return { said: site, site };
}

/** Why the words of a link name another place than the one it leads to, and what to write; nothing when they do not. */
export function refuseWords(words: string, url: string): Said | undefined {
  const { said, site, mailbox } = destinationOf(url);
  // `[colonnes.csv](/donnees/colonnes.csv)`: the name of the file itself.
  const path = decode(url.replace(/[?#].*$/s, '')).toLowerCase();
  for (const { groups } of asSeen(words.slice(0, MAX_WORDS)).matchAll(READ_ADDRESS)) {
    const { mailbox: readMailbox, site: readSite = '', scheme, end = '' } = groups ?? {};
    const read = readMailbox?.toLowerCase() ?? withoutWww(readSite);
    if (readMailbox === undefined) {
      if (scheme === undefined && !END_OF_SITE.test(end)) continue;
      if (site === read || (scheme === undefined && path.endsWith(`/${read}`))) continue;
    } else if (read === mailbox) continue;
    return [`lien qui dit ${quoteValue(read)} et mène à ${quoteValue(said)}`, 'écrivez en mots ce qu’on y trouve'];
  }
  return undefined;
}
