import { COLORS } from '../../src/publish/colors.ts';
import type { CardWords } from '../../src/publish/share/card.ts';
import { fr } from '../../src/render/typography.ts';

/** A change of drawing changes this number, and every image is drawn again. */
export const TEMPLATE = 4;
export const SIZE = { width: 1200, height: 630 };

/** The cap of the borne: the colour of the level, the accent where it is none. */
const capOf = (level: string): string =>
  level === 'region' || level === 'departement' || level === 'intercommunalite' || level === 'commune'
    ? COLORS[level]
    : level === 'levier' || level === 'pole'
      ? COLORS.accent
      : COLORS['filet-fort'];

type Child = Box | string;
interface Box {
  type: string;
  props: Record<string, unknown> & { children?: Child | Child[] };
}
const box = (style: Record<string, unknown>, ...children: Child[]): Box => ({
  type: 'div',
  props: {
    style: { display: 'flex', boxSizing: 'border-box', ...style },
    children: children.length === 1 ? (children[0] as Child) : children,
  },
});

/** The borne, the sign of the site, its cap in the colour of the level. */
const sign = (color: string): Box => ({
  type: 'svg',
  props: {
    width: 96,
    height: 114,
    viewBox: '0 0 64 76',
    children: [
      {
        type: 'path',
        props: {
          d: 'M4 75V32a28 28 0 0 1 56 0v43z',
          fill: COLORS.blanc,
          stroke: COLORS['filet-fort'],
          'stroke-width': 1.5,
        },
      },
      { type: 'path', props: { d: 'M4 34v-2a28 28 0 0 1 56 0v2z', fill: color } },
    ],
  },
});

/** Longer words in smaller type: nothing is cut, everything stays legible at the size of a thumbnail. */
const sizeOf = (texte: string) =>
  texte.length < 60 ? 72 : texte.length < 130 ? 54 : texte.length < 200 ? 46 : texte.length < 300 ? 40 : 34;

/** The image as a tree that satori draws. The fonts lack the narrow no-break space, small figures below and ligatures. */
export function drawTemplate(c: CardWords): Box {
  const say = (texte: string) =>
    fr(texte)
      .replace(/\u202f/g, '\u00a0')
      .replace(/[\u2080-\u2089\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
      .replace(/–\u00a0/g, '– ');
  const texte = say(c.citation ? `« ${c.texte} »` : c.texte);
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '56px 64px 48px',
      backgroundColor: COLORS.papier,
      color: COLORS.encre,
      fontFamily: 'Texte',
      borderBottom: `20px solid ${capOf(c.niveau)}`,
    },
    box({ fontSize: 28, fontWeight: 600, color: COLORS['encre-douce'] }, say(c.surtitre)),
    box({ fontFamily: 'Voix', fontSize: sizeOf(texte), fontWeight: c.citation ? 400 : 600, lineHeight: 1.28 }, texte),
    box(
      { alignItems: 'flex-end', justifyContent: 'space-between', gap: 40 },
      box(
        { flexDirection: 'column', flex: 1, fontSize: c.pied.length > 130 ? 24 : 28, lineHeight: 1.35 },
        box({}, say(c.pied)),
        box({ marginTop: 10, fontSize: 24, color: COLORS['encre-douce'] }, say('Repères en ligne – RTES')),
      ),
      sign(capOf(c.niveau)),
    ),
  );
}
