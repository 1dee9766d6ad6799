import { entetesPour, regles, type Contexte } from './headers.ts';

const citer = (valeur: string) => `"${valeur.replace(/"/g, '\\"')}"`;
const variable = (nom: string) => `$reperes_${nom.toLowerCase().replace(/-/g, '_')}`;

/** A pattern of ours as a regular expression: what it starts with, or the whole address. */
const enExpression = (motif: string) =>
  motif.replace(/[.+?()[\]{}|\\^$]/g, '\\$&').replace(/\*$|$/, (fin) => (fin === '*' ? '' : '$'));

/** Names of headers whose value depends on the address, in a fixed order. */
const VARIABLES = [
  'X-Frame-Options',
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Access-Control-Allow-Origin',
  'Cache-Control',
] as const;

/**
 * Two pieces of nginx configuration from the same rules. `http` holds maps, so that no `location` needs an
 * `add_header` of its own (one is enough for nginx to drop all those of the server).
 */
export function ecrireNginx(contexte: Contexte): { http: string; serveur: string } {
  const liste = regles(contexte);
  const prefixe = contexte.base.replace(/\/$/, '');
  const defaut = entetesPour(liste, `${prefixe}/`);
  const cartes = VARIABLES.map((nom) => {
    const lignes = liste
      .slice(1)
      .map(({ motif }) => ({ motif, valeur: entetesPour(liste, motif.replace('*', ''))[nom] ?? '' }))
      .filter(({ valeur }) => valeur !== (defaut[nom] ?? ''))
      .map(({ motif, valeur }) => `  ~^${enExpression(motif)} ${citer(valeur)};`);
    return [`map $uri ${variable(nom)} {`, `  default ${citer(defaut[nom] ?? '')};`, ...lignes, '}'].join('\n');
  });
  const fixes = Object.entries(defaut).filter(([nom]) => !(VARIABLES as readonly string[]).includes(nom));
  const entetes = [
    ...fixes.map(([nom, valeur]) => `add_header ${nom} ${citer(valeur)} always;`),
    ...VARIABLES.map((nom) => `add_header ${nom} ${variable(nom)} always;`),
  ];
  return {
    http: `# À inclure dans le bloc « http » de nginx. Fichier produit par scripts/build/headers.ts : ne pas modifier à la main.\n${cartes.join('\n')}\n`,
    serveur: `${[
      '# À inclure dans le bloc « server » de nginx (HTTPS), sans autre « add_header » plus bas.',
      '# Fichier produit par scripts/build/headers.ts : ne pas modifier à la main.',
      'server_tokens off;',
      'charset utf-8;',
      'index index.html;',
      `error_page 404 ${prefixe}/404.html;`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_types text/css text/plain text/csv text/javascript application/javascript application/json application/geo+json application/xml application/atom+xml image/svg+xml application/wasm;',
      ...entetes,
    ].join('\n')}\n`,
  };
}
