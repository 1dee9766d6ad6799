import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put } from '../../fixtures/folder.ts';
import { withRepository, comments, folder, run } from './repository.ts';

withRepository();

describe('report.sh', () => {
  const REVISION = 'a'.repeat(40);
  function report(texte: string, numero = '7') {
    const where = join(folder, 'rapport');
    put(where, { 'rapport.md': texte, 'numero.txt': numero });
    return { DOSSIER: where, REVISION, TETE: REVISION, GH_TOKEN: 'x' };
  }
  it('publishes the report, disarmed, with the way to see it', () => {
    const { status, journal, corps } = run(
      'report.sh',
      report('## Ce que change\n\n@equipe <!-- aperçu de la proposition --> fin'),
    );
    expect(status).toBe(0);
    expect(journal).toContain('api --method POST repos/rtes/essai/issues/7/comments');
    expect(
      corps.startsWith(
        '<!-- aperçu de la proposition -->\nÉcrit automatiquement d’après la proposition elle-même : ce n’est ni une relecture, ni un accord du RTES.\n\n## Ce que change\n',
      ),
    ).toBe(true);
    expect(corps).toContain('@\u200bequipe <\u200b!-- aperçu');
    expect(corps).toContain('Pour voir le site avec cette proposition (révision aaaaaaa)');
  });
  it.each([
    ['a script', [{ filename: 'content/cas/a.mdx' }, { filename: 'scripts/x.ts' }]],
    ['a file moved from elsewhere', [{ filename: 'content/a.mdx', previous_filename: 'src/a.ts' }]],
  ])('gives no advice to open a site in which something else changes: %s', (_, files) => {
    const { corps } = run('report.sh', { ...report('x'), FICHIERS: JSON.stringify(files) });
    expect(corps).toContain('Cette proposition change autre chose que des textes : ne l’ouvrez pas chez vous');
    expect(corps).not.toContain('npm start');
  });
  it('rewrites its own comment', () => {
    const mark = '<!-- aperçu de la proposition -->\n';
    const EXISTING = comments([
      [4, 'camille', mark],
      [5, 'github-actions[bot]', mark],
    ]);
    expect(run('report.sh', { ...report('x'), EXISTANT: EXISTING }).journal).toContain(
      'api --method PATCH repos/rtes/essai/issues/comments/5 ',
    );
  });
  it('says nothing of a revision that is no longer the head of the pull request', () => {
    const { status, journal, stdout } = run('report.sh', { ...report('x'), TETE: 'b'.repeat(40) });
    expect([status, stdout.trim()]).toEqual([0, 'La pull request 7 a changé depuis : ce rapport est périmé.']);
    expect(journal).not.toContain('comments');
  });
  it.each(['7; id', '../7', '', '0'])('refuses the number « %s »', (numero) =>
    expect(run('report.sh', report('x', numero)).status).toBe(1),
  );
  it('cuts a report that is too long, in whole letters', () => {
    const { status, journal, corps } = run('report.sh', report(`a${'é'.repeat(60_000)}`));
    expect(status).toBe(0);
    expect(journal).toContain('api --method POST repos/rtes/essai/issues/7/comments');
    expect(corps).toContain(`a${'é'.repeat(27_499)}\n`);
    expect(corps).toContain('(révision aaaaaaa)');
    expect(Buffer.byteLength(corps)).toBeLessThan(56_500);
    expect(corps).not.toContain('\ufffd');
  });
});
