import { headerRules, headersFor, type HeadersContext } from './headers.ts';

const quote = (value: string) => `"${value.replace(/"/g, '\\"')}"`;
const variable = (name: string) => `$reperes_${name.toLowerCase().replace(/-/g, '_')}`;

/** A pattern of ours as a regular expression: what it starts with, or the whole address. */
const asExpression = (pattern: string) =>
  pattern.replace(/[.+?()[\]{}|\\^$]/g, '\\$&').replace(/\*$|$/, (end) => (end === '*' ? '' : '$'));

/** Names of headers whose value depends on the address, in a fixed order. */
const VARIABLES = [
  'X-Frame-Options',
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Access-Control-Allow-Origin',
  'Cache-Control',
] as const;

const MADE = 'Fichier produit par la construction du site : ne pas modifier à la main.';

/**
 * Two pieces of nginx configuration from the same rules. `http` holds maps, so that no `location` needs an
 * `add_header` of its own (one is enough for nginx to drop all those of the server).
 */
export function writeNginx(context: HeadersContext): { http: string; server: string } {
  const rules = headerRules(context);
  const prefix = context.base.replace(/\/$/, '');
  const usual = headersFor(rules, `${prefix}/`);
  const maps = VARIABLES.map((name) => {
    const lines = rules
      .slice(1)
      .map(({ pattern }) => ({ pattern, value: headersFor(rules, pattern.replace('*', ''))[name] ?? '' }))
      .filter(({ value }) => value !== (usual[name] ?? ''))
      .map(({ pattern, value }) => `  ~^${asExpression(pattern)} ${quote(value)};`);
    return [`map $uri ${variable(name)} {`, `  default ${quote(usual[name] ?? '')};`, ...lines, '}'].join('\n');
  });
  const fixed = Object.entries(usual).filter(([name]) => !(VARIABLES as readonly string[]).includes(name));
  const headers = [
    ...fixed.map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
    ...VARIABLES.map((name) => `add_header ${name} ${variable(name)} always;`),
  ];
  return {
    http: `# À inclure dans le bloc « http » de nginx. ${MADE}\n${maps.join('\n')}\n`,
    server: `${[
      '# À inclure dans le bloc « server » de nginx (HTTPS), sans autre « add_header » plus bas.',
      `# ${MADE}`,
      'server_tokens off;',
      'charset utf-8;',
      'index index.html;',
      `error_page 404 ${prefix}/404.html;`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_types text/css text/plain text/csv text/javascript application/javascript application/json application/geo+json application/xml application/atom+xml image/svg+xml application/wasm;',
      ...headers,
    ].join('\n')}\n`,
  };
}
