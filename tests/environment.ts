/** The environment for a command that a test starts, without what Vitest puts there (BASE_URL, MODE, NODE_ENV…). */
export function environment(ajouts: Record<string, string>): NodeJS.ProcessEnv {
  const gardees = Object.entries(process.env).filter(([cle]) => !DE_VITEST.test(cle));
  return { ...Object.fromEntries(gardees), ASTRO_TELEMETRY_DISABLED: '1', ...ajouts };
}

const DE_VITEST = /^(?:VITEST|VITE_|BASE_URL$|MODE$|DEV$|PROD$|SSR$|TEST$|NODE_ENV$|SITE_URL$|BASE_PATH$)/;
