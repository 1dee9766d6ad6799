import { permanentAddresses } from '../pages.ts';
import { fileProblem } from '../problem.ts';
import { itemsOf, type Rule } from '../reading.ts';

/** A département that nobody speaks of any more leads to its region without a line. */
const BY_ITSELF = /^departements\//;

/** Whatever was published leads somewhere: to its page, or to what `redirections.yaml` says of it. */
export const checkPublished: Rule = function* (reading) {
  const { published = [], incomplete, files } = reading;
  const list = files.find(({ path }) => path === 'content/redirections.yaml')?.text ?? '';
  const unread = itemsOf(reading, 'redirections').length === 0 && /^- /m.test(list);
  // What could not be read makes pages that are not known: its own message comes first.
  if (published.length === 0 || unread || [...incomplete].some((name) => name !== 'redirections')) return;
  const said = new Set(reading.ids.redirections);
  const known = permanentAddresses(reading);
  for (const address of published) {
    const old = address.replace(/^\//, '').replace(/\/(?=#|$)/, '');
    const [page = '', quotation] = old.split('#');
    if (known.has(address) || said.has(old) || said.has(page) || BY_ITSELF.test(page)) continue;
    // The quotations of a page that is gone go with it.
    if (quotation !== undefined && !known.has(`/${page}/`)) continue;
    yield fileProblem(
      'content/redirections.yaml',
      `« ${old} » a été publié, et ne mène plus nulle part`,
      quotation === undefined
        ? `lancez « npm run retirer -- ${page} » ou « npm run renommer », ou ajoutez une ligne « - id: ${old} », avec « vers: » ou « retire: »`
        : `remettez la citation ${quotation}, ou ajoutez une ligne « - id: ${old} », avec « retire: »`,
    );
  }
};
