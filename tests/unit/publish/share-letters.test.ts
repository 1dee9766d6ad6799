import { expect, it } from 'vitest';
import { drawCard, loadFonts, sayMissingLetters } from '../../../scripts/build/share-images.ts';
import { newFolder } from '../../fixtures/folder.ts';

const cache = newFolder();
const fonts = await loadFonts();
const draw = async (texte: string) => {
  const card = { file: 'a.png', surtitre: 'Témoignage', texte, citation: true, pied: texte, niveau: 'commune' };
  return (await drawCard(card as Parameters<typeof drawCard>[0], fonts, cache)).missing;
};

it.each([
  'Łódź, Đorđe, İzmir, Šibenik, Þór, œuvre, ŒUVRE, 3ᵉ',
  'à 10 % – « oui » ; 25 000 €',
  'ﬂèches, ﬁn… − ½ m², CO₂',
  'Đặng Thị Hà, Nguyễn Văn Phượng',
  'Αλέξης Τσίπρας, Гоголь',
])('a share image draws %s', async (texte) => expect(await draw(texte)).toBe(''));

it('the build names the letter that no font has, and where, each time it is asked', async () => {
  await draw('Une place 中 à Paris');
  const missing = await draw('Une place 中 à Paris');
  expect(sayMissingLetters('temoignages/x.png', missing)).toContain(
    'l’image de partage temoignages/x.png ne sait pas dessiner « 中 »',
  );
});
