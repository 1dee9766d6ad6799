import { stringify } from 'yaml';
import type { Content } from '../../schema/collections.ts';
import { ENTREES } from '../../schema/collections.ts';
import { MILIEUX, PARTIES, ROLES, SOUTIENS, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { readAnchors } from '../../model/guide.ts';
import { CONTRIBUTIONS } from '../../model/documents.ts';
import type { Listes } from '../questions.ts';
import { RELATIONS } from '../../check/rules/relations.ts';
import { champsDe, type ChampAdmin, type Choix, type Cible, type Regles } from './fields.ts';
import { ETIQUETTES, UN_ELEMENT } from './labels.ts';

/** The collections that editors work on, how a new entry is named, and whether there can be one. */
const COLLECTIONS = {
  temoignages: {
    label: 'Témoignages',
    un: 'témoignage',
    nom: 'titre',
    slug: '{{auteurs.0.nom}}-{{date}}',
    resume: '{{titre}}',
    creer: true,
  },
  cas: { label: 'Études de cas', un: 'étude de cas', nom: 'titre', slug: '{{pole}}', resume: '{{titre}}', creer: true },
  leviers: {
    label: 'Leviers',
    un: 'levier',
    nom: 'titre',
    slug: '{{titre}}',
    resume: '{{numero}}. {{titre}}',
    creer: false,
  },
  guide: {
    label: 'Pages du guide',
    un: 'page du guide',
    nom: 'titre',
    slug: '{{titre}}',
    resume: '{{titre}}',
    creer: false,
  },
} as const;
type Nom = keyof typeof COLLECTIONS;

/** Stands for the repository until `content/site.yaml` says where it is: the editor then works on a local copy only. */
export const DEPOT_ABSENT = 'a-completer/a-completer';

const NOMS_DES_VALEURS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(ROLES).map(([cle, { un }]) => [`role:${cle}`, un])),
  ...Object.fromEntries(Object.entries(TYPES_STRUCTURE).map(([cle, nom]) => [`structure.type:${cle}`, nom])),
  ...Object.fromEntries(Object.entries(MILIEUX).map(([cle, nom]) => [`milieu:${cle}`, nom])),
  ...Object.fromEntries(Object.entries(SOUTIENS).map(([cle, nom]) => [`soutiens:${cle}`, nom])),
  ...Object.fromEntries(Object.entries(PARTIES).map(([cle, { titre }]) => [`partie:${cle}`, titre])),
};
const LONGS = new Set(['citations.texte', 'resume', 'intitule']);

/** « https://github.com/rtes/reperes » → `rtes/reperes`. */
export const depotDe = (adresse: string | undefined): string | undefined =>
  /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(adresse?.trim() ?? '')?.[1];

function reglesDe(de: Nom, contenu: Content, listes: Listes): Regles {
  const enChoix = (options: Listes[keyof Listes]): Choix[] =>
    options.map(({ valeur, nom }) => ({ label: nom, value: valeur }));
  const cibles: Record<string, Cible> = {
    regions: { options: enChoix(listes.regions) },
    themes: { options: enChoix(listes.themes) },
    poles: { options: enChoix(listes.poles) },
    sources: { options: enChoix(listes.sources) },
    leviers: { collection: 'leviers', recherche: ['titre', 'intitule'], affichage: ['numero', 'titre'] },
    guide: {
      options: contenu.guide.flatMap((s) => [
        { label: s.titre, value: s.id },
        ...readAnchors(s.corps).map((a) => ({ label: `${s.titre} – ${a.titre}`, value: a.ancre })),
      ]),
    },
  };
  return {
    etiquette: (chemin) => {
      const nom = ETIQUETTES[`${de}:${chemin}`] ?? ETIQUETTES[chemin];
      if (nom === undefined) throw new Error(`src/contribute/editor/labels.ts : « ${chemin} » (${de}) n’a pas de nom.`);
      return nom;
    },
    unElement: (chemin) => UN_ELEMENT[chemin],
    choix: (valeurs, chemin) =>
      valeurs.map((value) => ({ label: NOMS_DES_VALEURS[`${chemin}:${value}`] ?? value, value })),
    cible: (chemin) => {
      if (chemin === 'departement') return { options: enChoix(listes.departements) };
      const relation = RELATIONS.find((r) => r.de === de && r.champ === chemin);
      return relation && cibles[relation.vers];
    },
    long: (chemin) => LONGS.has(chemin),
    defaut: (chemin) =>
      de === 'temoignages' ? { 'source.document': CONTRIBUTIONS, 'citations.id': 'c1' }[chemin] : undefined,
  };
}

const CORPS: ChampAdmin = {
  name: 'body',
  label: 'Texte',
  widget: 'markdown',
  modes: ['raw', 'rich_text'],
  buttons: ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list', 'heading-two', 'heading-three', 'quote'],
  editor_components: [],
  hint: 'Des paragraphes, des listes, des liens. Ni accolades, ni signe <, ni images : voir CONTRIBUTING.md.',
};

/** The whole configuration of the editor, from the schemas and the closed lists: nothing in it is written twice. */
export function configurer(contenu: Content, listes: Listes) {
  const depot = depotDe(contenu.site.find((r) => r.id === 'depot')?.valeur);
  return {
    backend: {
      name: 'github',
      repo: depot ?? DEPOT_ABSENT,
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
    // The two lines that Decap CMS needs; Sveltia CMS leaves them alone.
    local_backend: true,
    locale: 'fr',
    publish_mode: 'editorial_workflow',
    app_title: 'Repères en ligne',
    media_folder: 'public/medias',
    public_folder: '/medias',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    show_preview_links: false,
    collections: (Object.keys(COLLECTIONS) as Nom[]).map((name) => {
      const { label, un, nom, slug, resume, creer } = COLLECTIONS[name];
      return {
        name,
        label,
        label_singular: un,
        folder: `content/${name}`,
        extension: 'mdx',
        format: 'yaml-frontmatter',
        create: creer,
        // An address is permanent: an entry is neither deleted nor renamed here. CONTRIBUTING says how to withdraw one.
        delete: false,
        identifier_field: nom,
        slug,
        summary: resume,
        sortable_fields: ['titre'],
        fields: [...champsDe(ENTREES[name], reglesDe(name, contenu, listes)), CORPS],
      };
    }),
  };
}

export const ecrireConfiguration = (contenu: Content, listes: Listes): string =>
  `# Fait par « npm run generer » à partir de src/schema et de content/ : ne pas modifier à la main.\n${stringify(configurer(contenu, listes), { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true })}`;
