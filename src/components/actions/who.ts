import { addStyle, readItem, writeItem } from '../../browser/basics.ts';
import { siteAddress } from '../../render/base-path.ts';
import { fr } from '../../render/typography.ts';
import { NIVEAUX, type Niveau } from '../../schema/vocabulary.ts';
import { frButton, frEl } from '../../browser/french.ts';

/**
 * « Je suis… »: the level of collectivité and the region that a reader gave once, in the address or, if they asked, in
 * this browser. Levers open on that level, testimonies of that region come first, the form of a note begins there.
 * Nothing is hidden, and one click undoes it.
 */
export interface Who {
  niveau?: Niveau;
  region?: string;
}

const KEY = 'reperes-je-suis';
const isLevel = (text: string): text is Niveau => Object.hasOwn(NIVEAUX, text);

/** What an address or this browser says; nothing when it says nothing that can be understood. */
function readWho(params: URLSearchParams): Who | undefined {
  const niveau = params.get('niveau') ?? '';
  const region = params.get('region') ?? '';
  const who: Who = { ...(isLevel(niveau) && { niveau }), ...(/^[a-z-]{2,40}$/.test(region) && { region }) };
  return (who.niveau ?? who.region) ? who : undefined;
}

/** The search and the note have parameters of the same names, which are theirs. */
const OWN = /\/(?:recherche|ma-selection)\/$/;

/** The line that says who reads stays at the top of the window. */
const BAR = 72;

/** Opens the page for who reads it, and says who that is. */
export function welcome(): Who | undefined {
  if (OWN.test(location.pathname)) return undefined;
  const params = new URLSearchParams(location.search);
  const given = readWho(params);
  // Where the browser refuses, the address holds it still.
  if (given && params.get('garder') === '1' && writeItem(KEY, String(new URLSearchParams({ ...given })))) {
    history.replaceState(null, '', location.pathname + location.hash);
    params.delete('garder');
  }
  const who = given ?? readWho(new URLSearchParams(readItem(KEY)));
  if (!who) return undefined;
  if (given && !readItem(KEY)) carry(who);
  bringFirst(who);
  say(who);
  const section = who.niveau && !location.hash && document.querySelector(`main :is(h2, h3)#${who.niveau}`);
  if (section) scrollTo(0, scrollY + section.getBoundingClientRect().top - BAR);
  return who;
}

/** Kept in the address: the links of the page take it along. */
function carry(who: Who): void {
  for (const a of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = new URL(a.href);
    if (url.origin !== location.origin || !url.pathname.endsWith('/') || OWN.test(url.pathname)) continue;
    for (const [name, value] of Object.entries(who))
      if (!url.searchParams.has(name)) url.searchParams.set(name, value as string);
    a.href = url.href;
  }
}

function bringFirst({ region }: Who): void {
  if (!region) return;
  for (const list of document.querySelectorAll('.liste-voix'))
    list.prepend(...list.querySelectorAll(`.region-${region}`));
}

function say({ niveau, region }: Who): void {
  const name = region && document.querySelector(`select[name=region] [value=${region}]`)?.textContent;
  const forget = () => {
    writeItem(KEY, '');
    location.assign(location.pathname);
  };
  addStyle();
  document.querySelector('main')?.prepend(
    frEl(
      'p',
      { class: 'je-suis' },
      fr('Vous lisez pour : '),
      niveau && `${NIVEAUX[niveau].nom.toLowerCase()}${region ? ', ' : ''}`,
      region && frEl('a', { href: siteAddress(`/regions/${region}/`) }, name || 'votre région'),
      ' ',
      frEl(
        'a',
        {
          href: siteAddress(
            `/je-suis/?${new URLSearchParams({ ...(niveau && { niveau }), ...(region && { region }) })}`,
          ),
        },
        'Changer',
      ),
      ' ',
      frButton('Tout oublier', forget),
    ),
  );
}
