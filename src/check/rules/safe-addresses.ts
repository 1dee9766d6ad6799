import { citer } from '../values.ts';
import { liensDe } from './written-links.ts';
import type { Lecture } from '../entry.ts';
import { refuserTexte } from './deceptive-links.ts';
import type { Problem } from '../problem.ts';

const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;
const LOCAL = /^(?:localhost|.*\.(?:local|internal|lan|home|localhost)|[^.]+)$/;

/** One mailbox, in plain letters: an encoded sign may hide others fields. */
const BOITE = /^mailto:[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;

/** Why an address of the web is not one to send readers to, and what to write; nothing when it is. */
export function refuserAdresse(url: string): [message: string, remede: string] | undefined {
  if (/^mailto:[^?]*\?/i.test(url))
    return ['adresse électronique avec d’autres champs', `écrivez ${citer(url.replace(/\?.*$/s, ''))}`];
  if (/^mailto:/i.test(url) && !BOITE.test(url))
    return ['adresse électronique mal formée', 'écrivez une seule adresse, « mailto:nom@site.fr »'];
  if (!/^https?:/i.test(url)) return undefined;
  if (!URL.canParse(url)) return ['adresse mal formée', 'recopiez-la depuis le navigateur'];
  const { hostname: entier, username, password, port } = new URL(url);
  const hostname = entier.replace(/\.$/, '');
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

/** A link leads where it seems to lead. */
export function verifierAdresses({ lus }: Pick<Lecture, 'lus'>): Problem[] {
  return lus.flatMap((lu) =>
    liensDe(lu).flatMap(({ url, texte = '', ligne, colonne, champ }) => {
      const refus = refuserAdresse(url) ?? refuserTexte(texte, url);
      if (!refus) return [];
      const [message, remede] = refus;
      return [{ fichier: lu.fichier, ligne, colonne, champ, message, remede, gravite: 'erreur' as const }];
    }),
  );
}
