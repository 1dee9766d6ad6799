import { citer } from './valeurs.ts';
import { liensDe } from './liens-ecrits.ts';
import type { Lecture } from './lu.ts';
import type { Probleme } from './probleme.ts';

const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;
const LOCAL = /^(?:localhost|.*\.(?:local|internal|lan|home|localhost)|[^.]+)$/;

/** Why an address of the web is not one to send readers to, and what to write; nothing when it is. */
export function refuserAdresse(url: string): [message: string, remede: string] | undefined {
  if (/^mailto:[^?]*\?/i.test(url))
    return ['adresse électronique avec d’autres champs', `écrivez ${citer(url.replace(/\?.*$/s, ''))}`];
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

const hote = (adresse: string) => {
  const entiere = /^https?:/i.test(adresse) ? adresse : `https://${adresse}`;
  return URL.canParse(entiere) ? new URL(entiere).hostname.replace(/^www\./, '') : '';
};

/** `[https://a.fr](https://b.fr)`: the text of the link is an address. */
const TEXTE_ADRESSE = /\[\s*((?:https?:\/\/|www\.)[^\]\s]+)\s*\]\(\s*(https?:[^)\s]+)/g;

/** A link to the web leads where it seems to lead. */
export function verifierAdresses({ lus }: Pick<Lecture, 'lus'>): Probleme[] {
  return lus.flatMap((lu) => {
    const problemes: Probleme[] = [];
    const signaler = (ligne: number, colonne: number, message: string, remede: string, champ = 'texte') =>
      problemes.push({ fichier: lu.fichier, ligne, colonne, champ, message, remede, gravite: 'erreur' });
    for (const { url, ligne, colonne, champ } of liensDe(lu)) {
      const refus = refuserAdresse(url);
      if (refus) signaler(ligne, colonne, ...refus, champ);
    }
    (lu.texte ?? '').split('\n').forEach((texte, rang) => {
      for (const { 1: dite = '', 2: vraie = '', index } of texte.matchAll(TEXTE_ADRESSE))
        if (hote(dite) !== hote(vraie))
          signaler(
            (lu.ligneTexte ?? 1) + rang,
            index + 1,
            `lien qui dit ${citer(hote(dite))} et mène à ${citer(hote(vraie))}`,
            'écrivez en mots ce qu’on y trouve',
          );
    });
    return problemes;
  });
}
