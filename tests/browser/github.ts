import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { readFiles } from '../../src/load/files.ts';

/** The commit that GitHub answers with. */
export const REVISION = 'a'.repeat(40);
export interface GithubRequest {
  method: string;
  path: string;
  body: { query?: string; variables?: { input?: Record<string, unknown> } } & Record<string, unknown>;
}
/** Answers what the editor asks of GitHub, for a repository that holds the content. Keeps every request that writes. */
export async function answerAsGithub(page: Page): Promise<GithubRequest[]> {
  const writes: GithubRequest[] = [];
  const files = (await readFiles('.')).map(({ path, text }) => ({
    path,
    text,
    sha: createHash('sha1').update(path).digest('hex'),
  }));
  const answer = ({ method, path, body }: GithubRequest): unknown => {
    if (path === '/user')
      return {
        login: 'editrice',
        id: 1,
        name: 'Une éditrice',
        email: 'editrice@example.org',
        avatar_url: '',
        html_url: '',
      };
    if (path.includes('/git/trees/'))
      return {
        sha: 't',
        truncated: false,
        tree: files.map((f) => ({ path: f.path, type: 'blob', mode: '100644', size: f.text.length, sha: f.sha })),
      };
    if (/^\/repos\/[^/]+\/[^/]+$/.test(path))
      return { id: 1, default_branch: 'main', private: false, permissions: { push: true, pull: true } };
    const { query = '' } = body;
    if (method === 'POST' && (!query || query.includes('mutation'))) writes.push({ method, path, body });
    if (path.endsWith('/pulls'))
      return {
        number: 7,
        node_id: 'PR7',
        html_url: 'https://github.com/a/b/pull/7',
        draft: true,
        head: { ref: 'x', sha: REVISION },
        base: { ref: 'main' },
      };
    if (path !== '/graphql') return [];
    if (query.includes('createRef')) return { data: { createRef: { ref: { name: 'x' } } } };
    if (query.includes('createCommitOnBranch'))
      return {
        data: {
          createCommitOnBranch: {
            commit: { oid: REVISION, committedDate: '2026-03-01T00:00:00Z', file_0: { oid: REVISION } },
          },
        },
      };
    if (query.includes('fork: repository'))
      return { data: { fork: { id: 'R' }, base: { ref: { target: { oid: REVISION } } } } };
    if (query.includes('pullRequests(')) return { data: { repository: { pullRequests: { nodes: [] } } } };
    if (query.includes('history(first: 1)') && !query.includes('commit_0'))
      return { data: { repository: { ref: { target: { history: { nodes: [{ oid: REVISION, message: 'un' }] } } } } } };
    const blobs = [...query.matchAll(/(\w+): object\(oid: "([0-9a-f]+)"\)/g)].map(
      ([, name = '', sha]) => [name, { text: files.find((f) => f.sha === sha)?.text ?? '' }] as const,
    );
    const commits = [...query.matchAll(/(commit_\d+): +ref\(/g)].map(
      ([, name = '']) => [name, { target: { history: { nodes: [] } } }] as const,
    );
    return { data: { repository: Object.fromEntries([...blobs, ...commits]) } };
  };
  await page.route('https://api.github.com/**', async (route) => {
    const request = route.request();
    const body = JSON.parse(request.postData() ?? '{}') as GithubRequest['body'];
    await route.fulfill({
      contentType: 'application/json',
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'access-control-allow-methods': '*',
      },
      body: JSON.stringify(
        request.method() === 'OPTIONS'
          ? {}
          : answer({ method: request.method(), path: new URL(request.url()).pathname, body }),
      ),
    });
  });
  return writes;
}
