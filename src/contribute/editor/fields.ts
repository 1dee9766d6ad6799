import { z } from 'astro/zod';

/** One field of the editor's form, as Sveltia CMS and Decap CMS read it. */
export interface ChampAdmin {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  [cle: string]: unknown;
}
export interface Choix {
  label: string;
  value: string;
}
/** How a field that names another entry is picked. */
export type Cible = { options: Choix[] } | { collection: string; recherche: string[]; affichage: string[] };

export interface Regles {
  /** What a field is called, by its path: `auteurs.nom`. */
  etiquette: (chemin: string) => string;
  /** One item of a list, after « Ajouter ». */
  unElement: (chemin: string) => string | undefined;
  /** Names of the values of an enumeration. */
  choix: (valeurs: readonly string[], chemin: string) => Choix[];
  /** What a field leads to, if it names another entry. */
  cible: (chemin: string) => Cible | undefined;
  /** Fields that take more than one line. */
  long: (chemin: string) => boolean;
  defaut: (chemin: string) => unknown;
}

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  entries?: Record<string, string>;
  checks?: {
    _zod: {
      def: {
        check: string;
        minimum?: number;
        maximum?: number;
        value?: number;
        pattern?: RegExp;
        error?: (i: unknown) => unknown;
      };
    };
  }[];
}
const def = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def;

function ouvrir(schema: z.core.$ZodType): { interieur: z.core.$ZodType; facultatif: boolean } {
  let interieur = schema;
  let facultatif = false;
  for (;;) {
    const { type, innerType, in: entree } = def(interieur);
    const suivant = innerType ?? (type === 'pipe' ? entree : undefined);
    if (suivant === undefined) return { interieur, facultatif };
    if (type === 'optional') facultatif = true;
    interieur = suivant;
  }
}

/** Who picks from a list needs to know neither the id nor the file it is in. */
const sansIdentifiant = (description: string | undefined) =>
  description
    ?.replace(/\s*:?\s*(?:un )?identifiants? de [\w-]+\.yaml(?:, par exemple [\w-]+)?/, '')
    .replace(/ de [\w-]+\.yaml/, '')
    .replace(', entre guillemets', '')
    .replace(' : une entrée de guide, ou l’ancre d’un de ses titres', '');

const minuscule = (texte: string) => texte.charAt(0).toLowerCase() + texte.slice(1);
const message = (erreur: unknown) => (typeof erreur === 'string' ? erreur : '');

/** Limits of a text as one pattern, the only check that both editors know. The message is the schema's own. */
function motif(d: Def, nom: string): [string, string] | undefined {
  for (const { _zod } of d.checks ?? []) {
    const { check, pattern, maximum, error } = _zod.def;
    const dit = message(error?.({}));
    if (check === 'string_format' && pattern) return [pattern.source, dit || `${nom} : forme inattendue`];
    if (check === 'max_length' && maximum !== undefined)
      return [`^[\\s\\S]{1,${maximum}}$`, dit || `${nom} : au plus ${maximum} caractères`];
  }
  return undefined;
}

const borne = (d: Def, check: 'min_length' | 'max_length' | 'greater_than' | 'less_than') => {
  const trouve = d.checks?.find((c) => c._zod.def.check === check)?._zod.def;
  return trouve?.minimum ?? trouve?.maximum ?? trouve?.value;
};

/** Makes the form of one object schema: one field for each of its own, in its order, with its description as help. */
export function champsDe(schema: z.core.$ZodType, regles: Regles, racine = ''): ChampAdmin[] {
  return Object.entries(def(schema).shape ?? {}).map(([nom, sousSchema]) =>
    champDe(nom, sousSchema, regles, racine === '' ? nom : `${racine}.${nom}`),
  );
}

function champDe(nom: string, schema: z.core.$ZodType, regles: Regles, chemin: string): ChampAdmin {
  const { interieur, facultatif } = ouvrir(schema);
  const d = def(interieur);
  const defaut = regles.defaut(chemin);
  const cible = regles.cible(chemin);
  const description = cible
    ? sansIdentifiant((schema as { description?: string }).description)
    : (schema as { description?: string }).description;
  const etiquette = regles.etiquette(chemin);
  const commun = {
    name: nom,
    label: etiquette,
    ...(description !== undefined && description !== `${etiquette}.` && { hint: description }),
    ...(facultatif && { required: false }),
    ...(defaut !== undefined && { default: defaut }),
  };
  if (d.type === 'array') {
    const element = ouvrir(d.element ?? interieur).interieur;
    const min = facultatif ? undefined : borne(d, 'min_length');
    const max = borne(d, 'max_length');
    const un = regles.unElement(chemin);
    const ajout = un === undefined ? {} : { label_singular: un };
    const bornes = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    if (cible) return { ...commun, ...choisir(cible), multiple: true, ...bornes };
    const valeurs = def(element).entries;
    if (valeurs !== undefined)
      return {
        ...commun,
        widget: 'select',
        multiple: true,
        ...bornes,
        options: regles.choix(Object.values(valeurs), chemin),
      };
    if (def(element).type === 'object')
      return {
        ...commun,
        ...ajout,
        widget: 'list',
        ...bornes,
        collapsed: false,
        summary: resumer(element),
        fields: champsDe(element, regles, chemin),
      };
    return {
      ...commun,
      ...ajout,
      widget: 'list',
      ...bornes,
      field: { name: 'element', label: regles.etiquette(`${chemin}.element`), widget: 'string' },
    };
  }
  if (d.type === 'object') return { ...commun, widget: 'object', fields: champsDe(interieur, regles, chemin) };
  if (d.type === 'enum')
    return { ...commun, widget: 'select', options: regles.choix(Object.values(d.entries ?? {}), chemin) };
  if (d.type === 'boolean') return { ...commun, widget: 'boolean' };
  if (d.type === 'number') {
    const [min, max] = [borne(d, 'greater_than'), borne(d, 'less_than')];
    return {
      ...commun,
      widget: 'number',
      value_type: 'int',
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
  }
  if (cible) return { ...commun, ...choisir(cible) };
  const pattern = motif(d, minuscule(commun.label));
  return { ...commun, widget: regles.long(chemin) ? 'text' : 'string', ...(pattern && { pattern }) };
}

const choisir = (cible: Cible) =>
  'options' in cible
    ? { widget: 'select', options: cible.options }
    : {
        widget: 'relation',
        collection: cible.collection,
        value_field: '{{slug}}',
        search_fields: cible.recherche,
        display_fields: cible.affichage,
      };

/** The line by which a folded item of a list is known: its first text. */
const resumer = (element: z.core.$ZodType) => {
  const keysOf = Object.keys(def(element).shape ?? {});
  return `{{fields.${keysOf.find((c) => ['nom', 'texte', 'libelle'].includes(c)) ?? keysOf[0] ?? ''}}}`;
};
