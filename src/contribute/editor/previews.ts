import { MILIEUX, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { fr } from '../../render/typography.ts';

/** Both editors offer React's `createElement` under this name, and give templates the same few things. */
type Noeud = unknown;
type Creer = (type: string, attributs: Record<string, unknown> | null, ...enfants: Noeud[]) => Noeud;
interface Donnees {
  getIn: (chemin: readonly (string | number)[]) => unknown;
}
export interface Proprietes {
  entry: Donnees;
  widgetFor: (nom: string) => Noeud;
}
export type Apercu = (p: Proprietes) => Noeud;

const versJs = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'toJS' in value && typeof value.toJS === 'function'
    ? (value.toJS as () => unknown)()
    : value;
const lire = ({ entry }: Proprietes, ...chemin: string[]): unknown => versJs(entry.getIn(['data', ...chemin]));
const texte = (p: Proprietes, ...chemin: string[]): string => {
  const value = lire(p, ...chemin);
  return typeof value === 'string' || typeof value === 'number' ? fr(String(value)) : '';
};
const liste = (p: Proprietes, ...chemin: string[]): Record<string, unknown>[] => {
  const value = lire(p, ...chemin);
  return Array.isArray(value)
    ? (value as unknown[]).filter((v): v is Record<string, unknown> => typeof v === 'object' && v !== null)
    : [];
};
/** Where and when, as far as it is written. */
const setting = (...said: string[]) => said.filter(Boolean).join(', ');
const mot = (value: unknown) => (typeof value === 'string' ? fr(value) : '');

/**
 * The page of each kind of entry, as the site shows it: the same elements and classes, so that the site's own
 * stylesheet applies.
 */
export function apercus(h: Creer): Record<'temoignages' | 'cas' | 'leviers' | 'guide', Apercu> {
  const page = (...enfants: Noeud[]) => h('div', { className: 'enveloppe apercu' }, ...enfants);
  const entete = (titre: string, surtitre: string, chapeau = '') =>
    h(
      'header',
      { className: 'entete' },
      h('p', { className: 'surtitre' }, fr(surtitre)),
      h('h1', null, titre),
      chapeau === '' ? null : h('p', { className: 'chapeau' }, chapeau),
    );
  const prose = (p: Proprietes) => h('div', { className: 'prose' }, p.widgetFor('body'));
  const ligne = (terme: string, value: string) =>
    value === '' ? [] : [h('dt', { key: `${terme}-t` }, terme), h('dd', { key: `${terme}-d` }, value)];

  return {
    temoignages: (p) => {
      const type = texte(p, 'structure', 'type') as keyof typeof TYPES_STRUCTURE;
      return page(
        h('div', { className: 'courant' }, h('h1', null, texte(p, 'titre'))),
        h(
          'div',
          { className: 'qui' },
          h(
            'div',
            null,
            h('p', { className: 'niv' }, TYPES_STRUCTURE[type]),
            ...liste(p, 'auteurs').flatMap((a, i) => [
              h('p', { className: 'nom', key: `nom-${i}` }, mot(a.nom)),
              h('p', { key: `fonction-${i}` }, mot(a.fonction)),
            ]),
            h('p', { className: 'ou' }, setting(texte(p, 'structure', 'nom'), texte(p, 'date'))),
          ),
        ),
        ...liste(p, 'citations').map((c, i) =>
          h(
            'figure',
            { className: `voix ${i === 0 ? 'grande' : 'seconde'}`, key: i },
            h('blockquote', null, h('p', null, mot(c.texte))),
            h('p', { className: 'gestes' }, `#${mot(c.id)}`),
          ),
        ),
        prose(p),
      );
    },
    cas: (p) => {
      const milieu = texte(p, 'milieu') as keyof typeof MILIEUX;
      return page(
        entete(texte(p, 'titre'), `Étude de cas – ${texte(p, 'lieu')}`, texte(p, 'resume')),
        prose(p),
        h(
          'dl',
          { className: 'fiche' },
          ...ligne('Lieu', texte(p, 'lieu')),
          ...ligne('Milieu', MILIEUX[milieu] ?? ''),
          ...ligne('Forme juridique', texte(p, 'formeJuridique')),
          ...ligne('Création', texte(p, 'creation')),
        ),
      );
    },
    leviers: (p) => page(entete(texte(p, 'titre'), `Levier ${texte(p, 'numero')}`, texte(p, 'resume')), prose(p)),
    guide: (p) => page(entete(texte(p, 'titre'), 'Le guide', texte(p, 'resume')), prose(p)),
  };
}
