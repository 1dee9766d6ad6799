// Says what `npm run verifier` says as annotations of a pull request, each on its line: node scripts/check/annotate.ts
import { writeAnnotation } from '../../src/contribute/annotations.ts';
import { summarize } from '../../src/check/problem.ts';
import { checkProject } from './content.ts';

const { problems, files } = await checkProject(process.cwd());
for (const problem of problems) console.log(writeAnnotation(problem));
console.log(summarize(problems, files));
process.exitCode = problems.some((p) => p.severity === 'error') ? 1 : 0;
