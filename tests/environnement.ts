/** The environment for a command that a test starts, without what Vitest puts there (BASE_URL, MODE, NODE_ENV…). */
export function environnement(ajouts: Record<string, string>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const cle of Object.keys(env))
    if (/^(?:VITEST|VITE_|BASE_URL$|MODE$|DEV$|PROD$|SSR$|TEST$|NODE_ENV$|SITE_URL$|BASE_PATH$)/.test(cle))
      delete env[cle];
  return { ...env, ASTRO_TELEMETRY_DISABLED: '1', ...ajouts };
}
