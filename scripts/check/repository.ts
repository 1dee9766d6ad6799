// Says what is left to set on GitHub: `npm run verifier:depot`. Asks what anybody may read; with GITHUB_TOKEN, a private
// repository too.
import { missingOnGithub, type RepositoryFacts } from '../../src/contribute/repository.ts';
import { repositoryOf } from '../../src/contribute/links.ts';
import { checkContent } from '../../src/check/content.ts';
import { readFiles } from '../../src/load/files.ts';

const token = process.env.GITHUB_TOKEN;
/** What GitHub answers; `undefined` for what is not there. */
async function ask<T>(path: string): Promise<T | undefined> {
  const answer = await fetch(`https://api.github.com/repos/${path}`, {
    headers: { accept: 'application/vnd.github+json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  return answer.ok ? ((await answer.json()) as T) : undefined;
}

const { content } = checkContent(await readFiles(process.cwd()));
const name = repositoryOf(content.site.find((r) => r.id === 'depot')?.valeur);
if (name === undefined) {
  console.error('content/site.yaml : écrivez l’adresse du dépôt à la ligne « depot », https://github.com/…/…');
  process.exit(2);
}
try {
  const about = await ask<{ has_issues: boolean }>(name);
  const facts: RepositoryFacts = {
    found: about !== undefined,
    issues: about?.has_issues ?? false,
    labels: ((await ask<{ name: string }[]>(`${name}/labels?per_page=100`)) ?? []).map((label) => label.name),
    rules: (await ask<RepositoryFacts['rules']>(`${name}/rules/branches/main`)) ?? [],
  };
  const missing = missingOnGithub(facts);
  for (const line of missing) console.log(`À régler : ${line}`);
  console.log(missing.length === 0 ? `${name} : tout est réglé.` : `${name} : ${missing.length} à régler.`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} catch {
  console.error('GitHub ne répond pas : vérifiez la connexion, puis relancez.');
  process.exitCode = 2;
}
