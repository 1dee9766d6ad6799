import { slug } from '../model/routes.ts';
import { paragraphId } from '../render/anchors.ts';
import type { ResultType } from '../search/types.ts';

/** The key of what a result of the search leads to, where it can be kept. */
export function keyOf(type: ResultType, url: string): string | undefined {
  const [path = '', anchor = ''] = url.split('#');
  const id = path.split('/')[2] ?? '';
  const part = anchor ? `/${anchor}` : '';
  switch (type) {
    case 'temoignages':
      return `t/${id}/${anchor || 'c1'}`;
    case 'cas':
    case 'leviers':
    case 'guide':
      return `${type.charAt(0)}/${id}${part}`;
    case 'chiffres':
      return `f${part}`;
    case 'chronologie':
      return `h${part}`;
    case 'glossaire':
      return `v${part}`;
    default:
      return undefined;
  }
}

/** The part of a key for a row that has no id, an argument or a figure of a case: made of the letters of its label. */
export const rowKey = (label: string) => paragraphId(slug(label));

/** The line of the funding table for one level: `f/financements-<niveau>`. */
export const fundingKey = (niveau: string) => `financements-${niveau}`;
