// What `cspell` finds, said as the check of the content says it: `npm run orthographe`. Only ever warns: a dictionary
// knows neither names nor new words.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CSpellReporter } from 'cspell';
import { writeAnnotation, writeProblem } from '../../src/check/problem.ts';

export function getReporter(): CSpellReporter {
  // On GitHub, on the lines of the pull request.
  const write = process.env.GITHUB_ACTIONS === 'true' ? writeAnnotation : writeProblem;
  return {
    issue: ({ uri = '', row, col, text, suggestions = [] }) => {
      const near = suggestions.map((s) => `« ${s} »`).join(', ') || 'vérifiez-le';
      const problem = {
        file: relative(process.cwd(), fileURLToPath(uri)).replaceAll(sep, '/'),
        line: row,
        column: col,
        field: '',
        message: `« ${text} » n’est pas dans le dictionnaire`,
        remedy: `${near}, ou ajoutez le mot à scripts/check/words.txt`,
        severity: 'warning',
      } as const;
      console.log(write(problem));
    },
    error: (message, { message: reason }) => console.error(`${message} : ${reason}`),
    result: ({ files, issues }) => {
      console.log(
        files === 0
          ? 'Aucun texte à relire. Pour un seul, par exemple : npm run orthographe -- content/cas/ardaines.mdx'
          : `Textes relus : ${files}. Mots à vérifier : ${issues}.`,
      );
    },
  };
}
