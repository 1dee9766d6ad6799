import type { z } from 'astro/zod';
import { ENTRIES, LISTS, SCHEMAS, type Content, type EntryCollection } from '../../schema/collections.ts';
import type { Target } from '../../schema/common.ts';
import { keysOf } from '../../schema/vocabulary.ts';
import { readAnchors } from '../../model/guide.ts';
import { CONTRIBUTIONS } from '../../model/documents.ts';
import { checked, fieldsOf, type EditorOption, type EditorField, type Rules } from './fields.ts';
import { repositoryOf } from '../links.ts';
import type { Lists } from '../questions.ts';

/** The collections that editors work on: what they are called, how a new entry is named, and whether there can be one. */
const COLLECTIONS = {
  temoignages: { label: 'Témoignages', one: 'témoignage', slug: '{{auteurs.0.nom}}-{{date}}', create: true },
  cas: { label: 'Études de cas', one: 'étude de cas', slug: '{{pole}}', create: true },
  leviers: { label: 'Leviers', one: 'levier', slug: '{{titre}}', create: false },
  guide: { label: 'Pages du guide', one: 'page du guide', slug: '{{titre}}', create: false },
} as const satisfies Partial<Record<EntryCollection, unknown>>;

/** The closed lists, by the name that editors give them. */
const LIST_LABELS: Record<keyof typeof LISTS, string> = {
  poles: 'Pôles',
  themes: 'Thèmes',
  glossaire: 'Glossaire',
  personnes: 'Personnes',
  questions: 'Questions de « Préparer une note »',
  sources: 'Documents',
  chiffres: 'Chiffres',
  chronologie: 'Chronologie',
  regions: 'Régions',
  redirections: 'Adresses retirées ou déplacées',
  site: 'Renseignements du site',
};

/** Stands for the repository until `content/site.yaml` says where it is: the editor then works on a local copy only. */
export const NO_REPOSITORY = 'a-completer/a-completer';

const BODY: EditorField = {
  name: 'body',
  label: 'Texte',
  ...checked('text', 'body'),
  hint: 'Une ligne vide entre deux paragraphes ; **gras**, [lien](/leviers/) et « - » en tête de ligne pour une liste.',
};

/** Asked of whoever adds a testimony, and written nowhere. */
const CONSENT: EditorField = {
  name: 'accord',
  label: 'Accord de la personne citée',
  ...checked('boolean', 'accord'),
  required: false,
  hint: 'Pour un nouveau témoignage : la personne a relu ses citations et accepte qu’elles soient publiées sous son nom.',
};

function rulesOf(collection: keyof typeof SCHEMAS, content: Content, lists: Lists): Rules {
  const choices = (options: Lists[keyof Lists]): EditorOption[] =>
    options.map(({ value, name }) => ({ label: name, value }));
  const targets: Record<Target, EditorOption[]> = {
    regions: choices(lists.regions),
    themes: choices(lists.themes),
    poles: choices(lists.poles),
    sources: choices(lists.sources),
    leviers: choices(lists.leviers),
    personnes: content.personnes.map(({ id, nom }) => ({ label: nom, value: id })),
    glossaire: content.glossaire.map(({ id, terme }) => ({ label: terme, value: id })),
    cas: content.cas.map(({ id, titre }) => ({ label: titre, value: id })),
    temoignages: content.temoignages.map(({ id, titre }) => ({ label: titre, value: id })),
    citations: content.temoignages.flatMap((t) =>
      t.citations.map((c) => ({ label: `${t.titre} – ${c.id}`, value: `${t.id}#${c.id}` })),
    ),
    guide: content.guide.flatMap((s) => [
      { label: s.titre, value: s.id },
      ...readAnchors(s.corps).map((a) => ({ label: `${s.titre} – ${a.titre}`, value: a.ancre })),
    ]),
  };
  return {
    target: (path, to) => (/^departements?$/.test(path) ? choices(lists.departements) : to && targets[to]),
    // Saving numbers the quotations.
    hidden: (path) => collection === 'temoignages' && path === 'citations.id',
    initial: (path) => (collection === 'temoignages' && path === 'source.document' ? CONTRIBUTIONS : undefined),
  };
}

/** The whole configuration of the editor, from the schemas and the closed lists: nothing in it is written twice. */
export function editorConfig(content: Content, lists: Lists) {
  const fields = (name: keyof typeof SCHEMAS, schema: z.ZodType) => fieldsOf(schema, rulesOf(name, content, lists));
  return {
    load_config_file: false,
    backend: {
      name: 'github',
      repo: repositoryOf(content.site.find((r) => r.id === 'depot')?.valeur) ?? NO_REPOSITORY,
      branch: 'main',
      open_authoring: true,
      auth_scope: 'public_repo',
      // Tokens first. With an OAuth relay: its address in `base_url`, and this line goes (CONTRIBUTING, second part).
      auth_methods: ['token'],
      commit_messages: {
        create: 'contenu: ajoute {{path}}',
        update: 'contenu: modifie {{path}}',
        delete: 'contenu: retire {{path}}',
      },
    },
    publish_mode: 'editorial_workflow',
    app_title: 'Repères en ligne',
    // No upload is offered, and no page for it: a picture goes through the site's own build. Sveltia CMS asks for a
    // folder of media unless another library is named, be it to say that it is not used.
    media_libraries: { default: false, cloudinary: false, stock_assets: false },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    show_preview_links: false,
    collections: [
      ...keysOf(COLLECTIONS).map((name) => {
        const { label, one, slug, create } = COLLECTIONS[name];
        return {
          name,
          label,
          label_singular: one,
          folder: `content/${name}`,
          format: 'entry',
          create,
          // An address is permanent: an entry is neither deleted nor renamed here. CONTRIBUTING says how to withdraw one.
          delete: false,
          identifier_field: 'titre',
          slug,
          summary: name === 'leviers' ? '{{numero}}. {{titre}}' : '{{titre}}',
          sortable_fields: ['titre'],
          fields: [...fields(name, ENTRIES[name]), BODY, ...(name === 'temoignages' ? [CONSENT] : [])],
        };
      }),
      {
        name: 'listes',
        label: 'Listes',
        files: keysOf(LIST_LABELS).map((name) => ({
          name,
          label: LIST_LABELS[name],
          file: `content/${name}.yaml`,
          format: 'rows',
          fields: [{ name: 'rows', label: LIST_LABELS[name], widget: 'list', fields: fields(name, LISTS[name]) }],
        })),
      },
    ],
  };
}
