import { fileProblem, type Problem } from './problem.ts';

/** What the site publishes as it stands. Anything else would be online untouched: a picture with its place in it, a document. */
const EXPECTED = /^public\/(?:favicon\.svg|sw\.js|fonts\/(?:OFL\.txt|[a-z0-9-]+\.woff2)|styles\/[a-z]+\.css)$/;

/** Refuses what nobody expects in `public/`, by the paths of its files. */
export const checkPublicFiles = (paths: readonly string[]): Problem[] =>
  paths
    .filter((path) => !EXPECTED.test(path))
    .map((path) =>
      fileProblem(
        path,
        'fichier inattendu : public/ est publié tel quel',
        'retirez-le ; une image se met à côté de son entrée, dans content/, et le site en fait des copies sans le lieu ni la date',
      ),
    );
