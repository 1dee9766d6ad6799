import { IMAGE_EXTENSION, IMAGE_NAME, ownerOf } from '../../render/image-file.ts';
import { refuseFile } from '../files.ts';
import { EXAMPLE } from '../pictures.ts';
import { fileProblem, type Problem, type Said } from '../problem.ts';
import { problemInBody, type Rule } from '../reading.ts';
import { splitPath } from '../split-path.ts';
import { quoteValue } from '../values.ts';

/** Each picture shown is there, beside its entry and named after it; each picture there is shown. */
export const checkImages: Rule = ({ items, ids, files }) => {
  const pictures = new Map(files.filter((f) => IMAGE_EXTENSION.test(f.path)).map((f) => [f.path, f]));
  const shown = new Set<string>();
  const problems = items.flatMap((item) =>
    (item.body?.images ?? []).flatMap((image): Problem[] => {
      const { name } = image;
      const path = `${splitPath(item.file).folder}${name}`;
      shown.add(path);
      const say = (...said: Said) => [problemInBody(item, image, said)];
      if (!IMAGE_EXTENSION.test(name) || /[/\\:]/.test(name)) return [];
      if (!IMAGE_NAME.test(name))
        return pictures.has(path)
          ? []
          : say(
              `image introuvable ${quoteValue(name)}`,
              `ajoutez-la à côté de l’entrée, sous le nom « ${item.id}-1.jpg »`,
            );
      if (ownerOf(name, ids[item.collection]) !== item.id)
        return say(
          `l’image ${quoteValue(name)} n’est pas nommée d’après l’entrée`,
          `renommez-la « ${item.id}-… », par exemple ${item.id}-1.jpg`,
        );
      return pictures.has(path) ? [] : say(`image introuvable ${quoteValue(name)}`, `ajoutez le fichier ${path}`);
    }),
  );
  for (const [path, file] of pictures) {
    if (file.image?.located)
      problems.push({
        ...fileProblem(
          path,
          'la photo dit où elle a été prise, et le dépôt est public',
          'enregistrez-la de nouveau sans sa position, ou par une copie d’écran',
        ),
        severity: 'warning',
      });
    // Badly named, it has a message; badly written in a text, it is shown by its author's intention.
    const meant = items.some(({ body, file: entry }) => {
      const { folder } = splitPath(entry);
      return path.startsWith(folder) && body?.text.includes(path.slice(folder.length));
    });
    if (shown.has(path) || meant || refuseFile(file) || !IMAGE_NAME.test(path.replace(/^.*\//, ''))) continue;
    problems.push(fileProblem(path, 'image que rien ne montre', `écrivez ${EXAMPLE} dans l’entrée, ou retirez-la`));
  }
  return problems;
};
