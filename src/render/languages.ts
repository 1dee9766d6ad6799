/**
 * English words that French dictionaries do not hold, so that a speech synthesiser must be told their language
 * (RGAA 8.7, WCAG 3.1.2). Words that have entered French (cluster, blog, design, forum, coaching) stay unmarked:
 * a voice that changes for nothing tires. A space stands for white space or a hyphen.
 */
const TERMS = [
  'benchmark',
  'benchmarking',
  'bottom up',
  'business angel',
  'business angels',
  'business model',
  'business plan',
  'city council',
  'co working',
  'coworking',
  'Creative Commons',
  'crowdfunding',
  'empowerment',
  'Forest Stewardship Council',
  'living lab',
  'living labs',
  'low tech',
  'networking',
  'open data',
  'open source',
  'open space',
  'open spaces',
  'SIL Open Font License',
  'social business',
  'think tank',
  'think tanks',
  'top down',
  'win win',
];

const forms = TERMS.sort((a, b) => b.length - a.length).map((term) => term.replaceAll(' ', '(?:\\s+|-)'));

/** Finds each of them in a text, the longest first. */
export const ENGLISH = new RegExp(`(?<![\\p{L}\\d-])(?:${forms.join('|')})(?![\\p{L}\\d-])`, 'giu');
