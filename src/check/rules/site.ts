import { itemsOf, problemAt, textAt, type Rule } from '../reading.ts';

/** The form sends its proposals to GitHub, and pages link to its files. */
const REPOSITORY = /^https:\/\/github\.com\/[A-Za-z\d][A-Za-z\d-]*\/[\w.-]+\/?$/;

/** The repository that the site names is one. */
export const checkSite: Rule = function* (reading) {
  for (const item of itemsOf(reading, 'site'))
    if (item.id === 'depot' && !REPOSITORY.test(textAt(item, 'valeur') ?? 'https://github.com/nom/depot'))
      yield problemAt(item, ['valeur'], ['ce n’est pas un dépôt GitHub', 'écrivez « https://github.com/nom/depot »']);
};
