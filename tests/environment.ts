/** The environment for a command that a test starts, without what Vitest puts there (BASE_URL, MODE, NODE_ENV…). */
export function environment(added: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([cle]) => !OF_VITEST.test(cle));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', ...added };
}

const OF_VITEST = /^(?:VITEST|VITE_|BASE_URL$|MODE$|DEV$|PROD$|SSR$|TEST$|NODE_ENV$|SITE_URL$|BASE_PATH$)/;
