/** The closed lists that live in code because the site's behaviour depends on each value. */

export const ROLES = {
  elu: { un: 'élu ou élue', plusieurs: 'élues et élus', titre: 'Témoignages d’élues et d’élus' },
  technicien: {
    un: 'technicien ou technicienne de collectivité',
    plusieurs: 'techniciennes et techniciens',
    titre: 'Témoignages de techniciennes et techniciens',
  },
  acteur: {
    un: 'acteur d’un pôle ou d’un réseau',
    plusieurs: 'pôles et réseaux',
    titre: 'Témoignages de pôles et de réseaux',
  },
  chercheur: { un: 'chercheur ou chercheuse', plusieurs: 'recherche', titre: 'Témoignages de la recherche' },
  autre: { un: 'autre témoin', plusieurs: 'autres témoins', titre: 'Autres témoignages' },
} as const;
export type Role = keyof typeof ROLES;

export const TYPES_STRUCTURE = {
  region: 'région',
  departement: 'département',
  intercommunalite: 'intercommunalité',
  commune: 'commune',
  pole: 'pôle',
  reseau: 'réseau',
  agence: 'agence',
  recherche: 'recherche',
  etat: 'État et Parlement',
  autre: 'autre structure',
} as const;
export type TypeStructure = keyof typeof TYPES_STRUCTURE;

export const NIVEAUX = {
  region: { nom: 'Région', pluriel: 'Régions' },
  departement: { nom: 'Département', pluriel: 'Départements' },
  intercommunalite: { nom: 'Intercommunalité', pluriel: 'Intercommunalités' },
  commune: { nom: 'Commune', pluriel: 'Communes' },
} as const;
export type Niveau = keyof typeof NIVEAUX;
/** The level that a structure speaks for, or « autre »: the colour of its cap. */
export const levelOf = (type: string): Niveau | 'autre' => (type in NIVEAUX ? (type as Niveau) : 'autre');

/** Who may support a pôle: the four levels of collectivités, the State and Europe. */
export const SOUTIENS: Record<Niveau | 'etat' | 'europe', string> = {
  region: 'Région',
  departement: 'Département',
  intercommunalite: 'Intercommunalité',
  commune: 'Commune',
  etat: 'État',
  europe: 'Europe',
};

export const MILIEUX = { urbain: 'urbain', periurbain: 'périurbain', rural: 'rural' } as const;

/** The families of sectors that cases are filtered by: each case names its own sectors in its source's words. */
export const FAMILLES = {
  agriculture: 'Agriculture et alimentation',
  batiment: 'Bâtiment et éco-construction',
  culture: 'Culture',
  'dechets-energie': 'Déchets, réemploi et énergie',
  entreprises: 'Accueil et création d’entreprises',
  'insertion-formation': 'Insertion, emploi et formation',
  services: 'Services aux personnes et aux entreprises',
} as const;

/** The parts of the guide, in its order. */
export const PARTIES = {
  ouverture: { titre: 'Ouverture', ancre: 'couverture' },
  ptce: { titre: 'Les PTCE', ancre: 'partie-1-ptce' },
  roles: { titre: 'Les rôles des collectivités', ancre: 'partie-2-roles' },
  focus: { titre: 'Focus', ancre: 'partie-3-focus' },
  journee: { titre: 'La journée du 28 février 2014', ancre: 'partie-4-retours' },
  leviers: { titre: 'Les huit leviers', ancre: 'leviers' },
  annexes: { titre: 'Annexes', ancre: 'annexes' },
  documents: { titre: 'Autour du guide', ancre: 'documents' },
} as const;
export type Partie = keyof typeof PARTIES;

export const STATUTS_POLE = {
  temoin: 'pôle témoin',
  repere: 'projet repéré',
  laureat: 'lauréat de l’appel à projets',
} as const;

export const GROUPES_CHIFFRES = {
  panel: 'Les projets étudiés',
  'profil-median': 'Le pôle médian',
  anciennete: 'L’âge des projets',
  'forme-juridique': 'Les formes juridiques',
  budget: 'Les budgets',
  activites: 'Les activités des cellules d’animation',
  'secteurs-membres': 'Les activités des structures membres',
  financements: 'Qui finance quoi',
  collectivites: 'Le soutien des collectivités',
  'appel-a-projets': 'L’appel à projets de 2013',
  etude: 'L’étude',
  journee: 'La journée du 28 février 2014',
  'ptce-decrits': 'Les PTCE décrits (juillet 2014)',
  'cas-2017': 'L’article de mars 2017',
  annexes: 'Les annexes',
} as const;

/** The groups of figures that are drawn where the guide tells them. */
export const DESSINS = {
  'profil-median': GROUPES_CHIFFRES['profil-median'],
  anciennete: GROUPES_CHIFFRES.anciennete,
  'forme-juridique': GROUPES_CHIFFRES['forme-juridique'],
  activites: GROUPES_CHIFFRES.activites,
  'secteurs-membres': GROUPES_CHIFFRES['secteurs-membres'],
  financements: GROUPES_CHIFFRES.financements,
} as const;
export type Dessin = keyof typeof DESSINS;

/** When a funding pays: before a pôle stands, as it starts, or as long as it lasts. */
export const PHASES = {
  amorcage: 'amorçage',
  demarrage: 'démarrage',
  'amorcage-demarrage': 'amorçage et démarrage',
  duree: 'dans la durée',
} as const;

/** The keys of a constant as the non-empty tuple that `z.enum` wants. */
export const keysOf = <T extends Record<string, unknown>>(objet: T) =>
  Object.keys(objet) as [keyof T & string, ...(keyof T & string)[]];
