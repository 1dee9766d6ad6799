import { MILIEUX, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { fr } from '../../render/typography.ts';
import { sayDate } from '../../text/interface.ts';

/** React's `createElement`, which Sveltia CMS lends; `h('p.ou', 'Lille')` is written with it. */
type Create = (type: string, attributes: Record<string, unknown> | null, ...children: unknown[]) => unknown;
/** What Sveltia CMS gives to a preview. */
interface PreviewProps {
  entry: { toJS: () => unknown };
  widgetFor: (name: string) => unknown;
}
type Row = Record<string, unknown>;
/** The name that people read of a choice, as the form has it. */
type NameOf = (collection: string, field: string, value: string) => string;

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? fr(String(value)) : '');
const rows = (value: unknown) =>
  (Array.isArray(value) ? (value as unknown[]) : []).filter((v): v is Row => typeof v === 'object' && v !== null);
const row = (value: unknown): Row => rows([value])[0] ?? {};

/**
 * The page of each kind of entry, as the site shows it: the same elements and classes, so that the site's own
 * stylesheet applies.
 */
export function previews(create: Create, nameOf: NameOf) {
  const h = (selector: string, ...children: unknown[]) => {
    const [type = '', ...classes] = selector.split('.');
    return create(type, classes.length > 0 ? { className: classes.join(' ') } : null, ...children);
  };
  const said = (selector: string, words: string) => words && h(selector, words);
  const list = (title: string, names: readonly string[]) =>
    names.length > 0 && h('section', h('h2', title), h('ul.nu', ...names.map((name) => h('li', fr(name)))));
  const head = (entry: Row, above: string) =>
    h('header.entete', h('p.surtitre', fr(above)), h('h1', text(entry.titre)), said('p.chapeau', text(entry.resume)));

  const pages: Record<'temoignages' | 'cas' | 'leviers' | 'guide', (entry: Row, body: unknown) => unknown[]> = {
    temoignages: (t, body) => {
      const names = (field: string) =>
        [t[field]].flat().map((id) => (typeof id === 'string' && id !== '' ? nameOf('temoignages', field, id) : ''));
      const structure = row(t.structure);
      const where = [structure.nom, ...names('departement'), ...names('region')].map(text).filter(Boolean);
      return [
        h('div.courant', h('h1', text(t.titre))),
        h(
          'div.qui',
          h(
            'div',
            said('p.niv', TYPES_STRUCTURE[structure.type as keyof typeof TYPES_STRUCTURE] ?? ''),
            ...rows(t.auteurs).flatMap(({ nom, fonction, structure: own }) => [
              h('p.nom', text(nom)),
              h('p', [fonction, row(own).nom].map(text).filter(Boolean).join(', ')),
            ]),
            h('p.ou', where.join(', ')),
            said('p.ou.situation', sayDate(text(t.date))),
          ),
        ),
        ...rows(t.citations).map((c, i) =>
          h(`figure.voix.${i === 0 ? 'grande' : 'seconde'}`, h('blockquote', h('p', text(c.texte)))),
        ),
        h('div.prose', body),
        h(
          'aside.marge.autour',
          ...(['Leviers', 'Thèmes', 'Pôles'] as const).map((title, i) =>
            list(title, names(['leviers', 'themes', 'poles'][i] ?? '').filter(Boolean)),
          ),
        ),
      ];
    },
    cas: (c, body) => {
      const facts = {
        Lieu: text(c.lieu),
        Milieu: MILIEUX[c.milieu as keyof typeof MILIEUX] ?? '',
        'Forme juridique': text(c.formeJuridique),
        Création: text(c.creation),
      };
      return [
        head(c, `Étude de cas – ${text(c.lieu)}`),
        h('div.prose', body),
        h('dl.fiche', ...Object.entries(facts).flatMap(([term, said]) => said && [h('dt', term), h('dd', said)])),
      ];
    },
    leviers: (l, body) => [head(l, `Levier ${text(l.numero)}`), h('div.prose', body)],
    guide: (g, body) => [head(g, 'Le guide'), h('div.prose', body)],
  };
  return Object.entries(pages).map(([collection, draw]) => {
    const page = ({ entry, widgetFor }: PreviewProps) =>
      h('div.enveloppe.apercu', ...draw(row((entry.toJS() as { data?: unknown }).data), widgetFor('body')));
    return [collection, page] as const;
  });
}
