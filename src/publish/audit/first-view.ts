import { compterElements, ecoindex } from './ecoindex.ts';

/** What a first view asks for besides the page itself, by kind. */
export interface Ressources {
  scripts: string[];
  styles: string[];
  images: string[];
}

const attribut = (balise: string, nom: string) =>
  new RegExp(`\\s${nom}=(?:"([^"]*)"|([^\\s>"]+))`).exec(balise)?.slice(1).find(Boolean);

/** The files that a page loads before its reader does anything, in its order; lazy images are left out. */
export function ressources(html: string): Ressources {
  const visible = html.replace(/<!--[\s\S]*?-->/g, '');
  const balises = (nom: string) => visible.match(new RegExp(`<${nom}\\b[^>]*>`, 'g')) ?? [];
  const liens = (rel: string) => balises('link').filter((b) => (attribut(b, 'rel') ?? '').split(' ').includes(rel));
  const adresses = (liste: string[], nom: string) => liste.flatMap((b) => attribut(b, nom) ?? []);
  return {
    scripts: [...new Set([...adresses(balises('script'), 'src'), ...adresses(liens('modulepreload'), 'href')])],
    styles: adresses(liens('stylesheet'), 'href'),
    images: [
      ...new Set(
        adresses(
          balises('img').filter((b) => attribut(b, 'loading') !== 'lazy'),
          'src',
        ),
      ),
    ],
  };
}

/** The modules that a script imports as it loads; `import()`, which waits for the reader, is left out. */
export const importsStatiques = (code: string): string[] =>
  [...code.matchAll(/(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+\s*from\s*)?["'](\.{0,2}\/[^"']+)["']/g)].map(
    (m) => m[1] ?? '',
  );

export interface Vue {
  /** Bytes on the wire of the page itself, its stylesheet included. */
  html: number;
  /** Bytes of scripts on the wire. */
  script: number;
  /** Bytes of the whole first view, fonts left out. */
  octets: number;
  /** Requests of the first view, the page's own included, fonts left out. */
  requetes: number;
  polices: number;
  octetsPolices: number;
  dom: number;
  ecoindex: number;
}

/** The EcoIndex of a first view counts everything, fonts included. */
export const noterVue = (vue: Omit<Vue, 'ecoindex' | 'dom'>, html: string): Vue => {
  const dom = compterElements(html);
  const ko = (vue.octets + vue.octetsPolices) / 1000;
  return { ...vue, dom, ecoindex: ecoindex({ dom, requetes: vue.requetes + vue.polices, ko }) };
};

/** What every page must stay within: `docs/performances.md` says where each figure comes from. */
export const BUDGETS = {
  html: 14_000,
  octets: 20_000,
  requetes: 4,
  polices: 1,
  script: 1000,
  ecoindex: 80,
  ecoindexMedian: 85,
} as const;

/** Pages where the reader acts, and whose scripts are therefore their substance. */
export const estPageDAction = (adresse: string) => /^\/(?:recherche|selection|ma-selection|admin)\//.test(adresse);

/** What a page spends beyond its budgets, in words; nothing when it stays within all of them. */
export function depassements(adresse: string, vue: Vue): string[] {
  const mesures: [string, number, number][] = [
    ['octets de HTML', vue.html, BUDGETS.html],
    ['octets en première vue', vue.octets, BUDGETS.octets],
    ['requêtes', vue.requetes, BUDGETS.requetes],
    ['polices', vue.polices, BUDGETS.polices],
  ];
  if (!estPageDAction(adresse)) mesures.push(['octets de script', vue.script, BUDGETS.script]);
  const trop = mesures
    .filter(([, valeur, plafond]) => valeur > plafond)
    .map(([quoi, valeur, plafond]) => `${adresse} : ${valeur} ${quoi}, au plus ${plafond}`);
  // The grade A starts strictly above 80.
  if (vue.ecoindex <= BUDGETS.ecoindex)
    trop.push(`${adresse} : EcoIndex ${vue.ecoindex.toFixed(1)}, plus de ${BUDGETS.ecoindex} (${vue.dom} éléments)`);
  return trop;
}

/** The kind of a page: its address with what varies left out, `/temoignages/…/`. */
export function pageKind(adresse: string): string {
  const parties = adresse.split('/').filter(Boolean);
  const [premiere = '', ...suite] = parties;
  if (suite.length === 0) return adresse;
  const fixe = (p: string) => p === 'voix' || p === 'page';
  return `/${[premiere, ...suite.map((p) => (fixe(p) ? p : '…'))].join('/')}/`;
}
