import { keyOf } from '../../note/keys.ts';
import { meilleurPassage, surligner } from './highlight.ts';
import { TYPES, type Fiche, type Lien } from '../types.ts';
import { withBase } from '../../render/base-path.ts';
import { el } from './dom.ts';
import { NBSP } from './texts.ts';

const NIVEAUX = new Set(['region', 'departement', 'intercommunalite', 'commune']);

/** One result: its first link leads to its page. */
export function creerCarte(fiche: Fiche, cherchees: ReadonlySet<string>, base: string): HTMLLIElement {
  const marquer = (texte: string) =>
    surligner(texte, cherchees).map((m) => (m.trouve ? el('mark', {}, m.texte) : m.texte));
  const lien = ({ texte, href }: Lien, attributs: Record<string, string> = {}) =>
    el('a', { href: withBase(href, base), ...attributs }, ...marquer(texte));
  const liens = (liste: readonly Lien[]) => liste.flatMap((l, i) => [i > 0 && ' ; ', lien(l)]);

  const nature =
    fiche.type === 'leviers'
      ? (fiche.surtitre ?? '')
      : [TYPES[fiche.type].un, fiche.surtitre].filter(Boolean).join(', ');
  const carte = el('li', { class: `resultat r-${fiche.type}` });
  carte.append(
    el('h3', {}, lien({ texte: fiche.titre, href: fiche.url })),
    el('p', { class: 'nature' }, ...marquer(nature[0]?.toUpperCase() + nature.slice(1))),
  );
  if (fiche.citation !== undefined)
    carte.append(
      el(
        'blockquote',
        { cite: withBase(fiche.url, base) },
        el('p', {}, `«${NBSP}`, ...marquer(fiche.citation), `${NBSP}»`),
      ),
    );
  const trouveDansTitre = [fiche.titre, fiche.citation ?? ''].some((t) =>
    surligner(t, cherchees).some((m) => m.trouve),
  );
  if (fiche.texte !== undefined && (fiche.citation === undefined || !trouveDansTitre)) {
    const passage = meilleurPassage(fiche.texte, cherchees);
    const trouve = surligner(passage, cherchees).some((m) => m.trouve);
    if (fiche.citation === undefined || trouve)
      carte.append(
        el(
          'p',
          { class: 'passage' },
          fiche.citation !== undefined && `Autour de la citation${NBSP}: `,
          ...marquer(passage),
        ),
      );
  }
  if (fiche.qui)
    carte.append(
      el(
        'p',
        { class: 'dit' },
        ...fiche.qui.flatMap((p, i) => [
          i > 0 && ' ; ',
          p.href === undefined ? p.nom : lien({ texte: p.nom, href: p.href }),
          ...(p.fonction === undefined ? [] : [', ', ...marquer(p.fonction)]),
        ]),
      ),
    );
  const ou: (Node | string)[] = [];
  const ajouter = (...noeuds: (Node | string)[]) => ou.push(...(ou.length > 0 ? [' – ', ...noeuds] : noeuds));
  if (fiche.structure !== undefined)
    ajouter(
      el(
        'span',
        { class: `niveau n-${fiche.niveau !== undefined && NIVEAUX.has(fiche.niveau) ? fiche.niveau : 'autre'}` },
        // One child: each piece of a marked name would be a column of its own.
        el('span', {}, ...marquer(fiche.structure)),
      ),
    );
  if (fiche.lieu !== undefined) ajouter(...marquer(fiche.lieu));
  if (fiche.ou) ajouter(lien(fiche.ou));
  if (fiche.quand !== undefined) ajouter(fiche.quand);
  if (ou.length > 0) carte.append(el('p', { class: 'ou' }, ...ou));
  if (fiche.leviers && fiche.leviers.length > 0) {
    // Those of a person are titles, which the site writes.
    const intitule = fiche.type === 'personnes' ? 'Témoignage' : 'Levier';
    const s = fiche.leviers.length > 1 ? 's' : '';
    carte.append(el('p', { class: 'details' }, `${intitule}${s}${NBSP}: `, ...liens(fiche.leviers)));
  }
  if (fiche.dans || fiche.source)
    carte.append(
      el(
        'p',
        { class: 'details' },
        ...(fiche.dans ? [`Dans le guide${NBSP}: `, lien(fiche.dans), fiche.source ? ' – ' : ''] : []),
        fiche.source ?? '',
      ),
    );
  const cle = keyOf(fiche.type, fiche.url);
  if (cle !== undefined) {
    const keep = { type: 'button', 'data-geste': 'garder', 'data-cle': cle, 'aria-label': `Garder : ${fiche.titre}` };
    carte.append(el('p', { class: 'gestes' }, el('button', keep, 'Garder')));
  }
  return carte;
}
