import { allPages } from '../pages.ts';
import { fileProblem } from '../problem.ts';
import { itemsOf, pathsIn, textAt, type Rule } from '../reading.ts';

/** A département that nobody speaks of any more leads to its region without a line. */
const BY_ITSELF = /^departements\//;

/** Whatever was published leads somewhere: to its page, or to what `redirections.yaml` says of it. */
export const checkPublished: Rule = (reading) => {
  const { published = [], incomplete, files } = reading;
  const list = files.find(({ path }) => path === 'content/redirections.yaml')?.text ?? '';
  const unread = itemsOf(reading, 'redirections').length === 0 && /^- /m.test(list);
  // What could not be read makes pages that are not known: its own message comes first.
  if (published.length === 0 || unread || [...incomplete].some((name) => name !== 'redirections')) return [];
  const said = new Set(reading.ids.redirections);
  const pages = allPages(reading);
  const quotations = new Set(
    itemsOf(reading, 'temoignages').flatMap((item) =>
      pathsIn(item, 'citations').map((path) => `temoignages/${item.id}#${textAt(item, ...path, 'id') ?? ''}`),
    ),
  );
  return published.flatMap((address) => {
    const old = address.replace(/^\//, '').replace(/\/(?=#|$)/, '');
    const [page = '', quotation] = old.split('#');
    if (said.has(old) || said.has(page) || BY_ITSELF.test(page)) return [];
    if (quotation === undefined ? pages.has(page) : quotations.has(old) || !pages.has(page)) return [];
    return [
      fileProblem(
        'content/redirections.yaml',
        `« ${old} » a été publié, et ne mène plus nulle part`,
        quotation === undefined
          ? `lancez « npm run retirer -- ${page} » ou « npm run renommer », ou ajoutez une ligne « - id: ${old} », avec « vers: » ou « retire: »`
          : `remettez la citation ${quotation}, ou ajoutez une ligne « - id: ${old} », avec « retire: »`,
      ),
    ];
  });
};
