import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { readFiles } from '../../src/load/files.ts';

/** The commit that GitHub answers with. */
export const REVISION = 'a'.repeat(40);
export interface Demande {
  methode: string;
  chemin: string;
  corps: { query?: string; variables?: { input?: Record<string, unknown> } } & Record<string, unknown>;
}
/** Answers what the editor asks of GitHub, for a repository that holds the content. Keeps every request that writes. */
export async function simulerGithub(onglet: Page): Promise<Demande[]> {
  const ecritures: Demande[] = [];
  const fichiers = (await readFiles('.')).map(({ path: chemin, text: texte }) => ({
    chemin,
    texte,
    sha: createHash('sha1').update(chemin).digest('hex'),
  }));
  const repondre = ({ methode, chemin, corps }: Demande): unknown => {
    if (chemin === '/user')
      return {
        login: 'editrice',
        id: 1,
        name: 'Une éditrice',
        email: 'editrice@example.org',
        avatar_url: '',
        html_url: '',
      };
    if (chemin.includes('/git/trees/'))
      return {
        sha: 't',
        truncated: false,
        tree: fichiers.map((f) => ({ path: f.chemin, type: 'blob', mode: '100644', size: f.texte.length, sha: f.sha })),
      };
    if (/^\/repos\/[^/]+\/[^/]+$/.test(chemin))
      return { id: 1, default_branch: 'main', private: false, permissions: { push: true, pull: true } };
    const { query = '' } = corps;
    if (methode === 'POST' && (!query || query.includes('mutation'))) ecritures.push({ methode, chemin, corps });
    if (chemin.endsWith('/pulls'))
      return {
        number: 7,
        node_id: 'PR7',
        html_url: 'https://github.com/a/b/pull/7',
        draft: true,
        head: { ref: 'x', sha: REVISION },
        base: { ref: 'main' },
      };
    if (chemin !== '/graphql') return [];
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
      ([, nom = '', sha]) => [nom, { text: fichiers.find((f) => f.sha === sha)?.texte ?? '' }] as const,
    );
    const commits = [...query.matchAll(/(commit_\d+): +ref\(/g)].map(
      ([, nom = '']) => [nom, { target: { history: { nodes: [] } } }] as const,
    );
    return { data: { repository: Object.fromEntries([...blobs, ...commits]) } };
  };
  await onglet.route('https://api.github.com/**', async (route) => {
    const demande = route.request();
    const corps = JSON.parse(demande.postData() ?? '{}') as Demande['corps'];
    await route.fulfill({
      contentType: 'application/json',
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'access-control-allow-methods': '*',
      },
      body: JSON.stringify(
        demande.method() === 'OPTIONS'
          ? {}
          : repondre({ methode: demande.method(), chemin: new URL(demande.url()).pathname, corps }),
      ),
    });
  });
  return ecritures;
}
