import { whereIs } from '../../schema/collections.ts';
import { slug } from '../../model/routes.ts';
import { nearestValues } from '../nearest.ts';
import { anchorsOf, doubtfulFolders, knownPages } from '../pages.ts';
import type { Said } from '../problem.ts';
import { itemsOf, textAt, type CollectionName, type Rule } from '../reading.ts';
import { quoteValue } from '../values.ts';
import { linkAllowed } from '../addresses.ts';
import { linksOf, problemOfLink } from './addresses.ts';

/** The parts of the site named for the collection that makes their pages. */
const FOLDERS: readonly CollectionName[] = ['temoignages', 'cas', 'leviers', 'guide', 'regions', 'themes', 'personnes'];

/** Every link to the site itself must lead somewhere. */
export const checkLinks: Rule = function* (reading) {
  const pages = knownPages(reading);
  const suggestPage = pageSuggester(pages);
  const doubtful = doubtfulFolders(reading);
  const moved = new Map(itemsOf(reading, 'redirections').map((item) => [`/${item.id}/`, textAt(item, 'vers')]));
  const sayLink = (url: string, own: ReturnType<typeof anchorsOf>): Said | undefined => {
    const [page = '', anchor] = url.split('#');
    const address = page.replace(/\?.*$/s, '');
    const anchors = address === '' ? own : pages.get(address);
    if (anchors === undefined && moved.has(address)) {
      const to = moved.get(address);
      return to === undefined
        ? [`lien vers ${quoteValue(address)}, une page retirée`, 'ôtez le lien, et ce que le texte en reprend']
        : [`lien vers ${quoteValue(address)}, une page renommée`, `écrivez « /${to}/ »`];
    }
    if (anchors === undefined)
      return doubtful.has(address.split('/')[1] ?? '')
        ? undefined
        : [`lien vers ${quoteValue(address)}, une page qui n’existe pas`, suggestPage(address)];
    return anchor && anchors !== null && !anchors.has(anchor)
      ? [`lien vers ${quoteValue(url)}, une ancre qui n’existe pas`, suggestAnchor(anchor, address, anchors)]
      : undefined;
  };
  for (const link of reading.items.flatMap(linksOf)) {
    const said = linkAllowed(link.url) && /^[/#]/.test(link.url) ? sayLink(link.url, anchorsOf(link.item)) : undefined;
    if (said) yield problemOfLink(link, said);
  }
};

/** Says the page that was meant: in the same folder under almost the same name, or of the same name in another. */
function pageSuggester(pages: ReadonlyMap<string, unknown>) {
  const piecesOf = (address: string) => address.split('/').filter(Boolean);
  const all = [...pages.keys()].map((address) => {
    const pieces = piecesOf(address);
    return { address, name: pieces.at(-1) ?? '', folder: pieces.slice(0, -1).join('/') };
  });
  return (address: string): string => {
    const written = piecesOf(address);
    const name = written.at(-1) ?? '';
    const folder = written.slice(0, -1).join('/');
    const clean = `/${[...written.slice(0, -1), slug(name)].join('/')}/`;
    if (pages.has(clean)) return `écrivez « ${clean} »`;
    const sisters = all.filter((p) => p.folder === folder && p.name !== '');
    const near = nearestValues(
      name,
      sisters.map((p) => p.name),
      2,
    ).map((n) => `/${folder ? `${folder}/` : ''}${n}/`);
    const sameName = all.filter((p) => p.folder !== '' && p.name === slug(name)).map((p) => p.address);
    const choices = (near.length > 0 ? near : sameName).slice(0, 2).map((a) => `« ${a} »`);
    if (choices.length > 0) return `écrivez ${choices.join(' ou ')}`;
    const part = FOLDERS.find((collection) => collection === written[0]);
    return part
      ? `choisissez une page de ${whereIs(part)}`
      : 'cherchez l’adresse dans le plan du site (/plan-du-site/)';
  };
}

function suggestAnchor(anchor: string, address: string, anchors: ReadonlySet<string>): string {
  const near = nearestValues(anchor, anchors, 3).map((a) => `« ${address}#${a} »`);
  return near.length > 0 ? `écrivez ${near.join(' ou ')}` : `retirez « #${anchor} », ou prenez une ancre de la page`;
}
