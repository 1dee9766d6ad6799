import { PAGE_NAMES, SITE_PAGES, wayTo } from '../../model/site-pages.ts';
import type { BareRecord } from './records-common.ts';

/** The site's own pages, under what people say when they look for them. */
export const siteRecords = (): BareRecord[] =>
  PAGE_NAMES.flatMap((name) => {
    const { titre: title, description: text, mots } = { mots: '', ...SITE_PAGES[name] };
    if (mots === '') return [];
    return {
      fields: [
        [title, 8],
        [mots, 5],
        [text, 3],
      ],
      names: [title, ...mots.split(', ')],
      card: { type: 'pages', url: wayTo(name).href, title, text },
    };
  });
