import { describe, expect, it } from 'vitest';
import { sayNumber } from '../../../src/text/numbers.ts';
import type { ContentFile } from '../../../src/check/files.ts';
import type { Picture } from '../../../src/render/image-file.ts';
import { tinyContent, asFile } from '../../fixtures/tiny-content.ts';
import { CAS, spoil, report, textOf } from '../../fixtures/spoil.ts';

const YARD = 'content/cas/le-periscope-cour.jpg';
const bytes = (rest: Partial<Picture>) => ({
  image: { format: 'jpeg' as const, width: 1600, height: 1200, animated: false, ...rest },
});
const photo = (rest: Partial<ContentFile> = {}, path = YARD) =>
  asFile(path, '', { bytes: 900_000, ...bytes({}), ...rest });
const body = textOf(CAS).trimEnd();
const LINE = body.split('\n').length + 2;
const RIGHT = '![La cour pavée du bâtiment](le-periscope-cour.jpg "La cour, en 2014. Photo : Camille Dupont")';
const EXAMPLE = '![Ce que l’image montre](le-periscope-cour.jpg "La cour, en 2014. Photo : Nom")';
const show = (written: string, ...images: ContentFile[]) =>
  report([...spoil(CAS, `${body}\n\n${written}\n`), ...images]);

it('takes a picture beside its entry, described, with its caption and its author', () => {
  expect(show(RIGHT, photo())).toEqual([]);
  expect(show(`<Note>\n\n${RIGHT}\n\n</Note>`, photo())).toEqual([]);
  // Mistake 40: a no-break space in « Photo : ».
  expect(show(RIGHT.replace(' :', '\u00a0:'), photo())).toEqual([]);
});

it('warns that the repository keeps where a picture was taken, and for all to see', () => {
  expect(show(RIGHT, photo(bytes({ located: true })))).toEqual([
    `attention, ${YARD}:1:1: la photo dit où elle a été prise, et le dépôt est public : enregistrez-la de nouveau sans sa position, ou par une copie d’écran`,
  ]);
});

describe('a picture as it is written', () => {
  const NAME = '« le-periscope-cour.jpg »';
  const UNSIGNED = `image ${NAME} sans légende ou sans auteur : écrivez-les entre guillemets droits, avec « Photo : », « Dessin : », « Carte : » ou « Schéma : » : ${EXAMPLE}`;
  const INLINE = `image ${NAME} au milieu d’un texte : mettez-la seule, entre deux lignes vides`;
  const MARKS = 'entourez sa légende d’un seul couple de guillemets droits "…", sans autre dedans';
  it.each(
    Object.entries({
      // Mistakes 39 and 41 of those that editors make.
      [RIGHT.replace('La cour pavée du bâtiment', 'La cour')]:
        `description de 7 caractères pour l’image ${NAME}, trop courte : dites entre les crochets ce qu’elle montre, pour qui ne la voit pas : ${EXAMPLE}`,
      [RIGHT.replace('La cour pavée du bâtiment', 'La cour. '.repeat(30).trim())]:
        `description de 269 caractères pour l’image ${NAME} : au plus 250, écrivez le reste dans le texte`,
      '![La cour pavée du bâtiment](le-periscope-cour.jpg)': UNSIGNED,
      [RIGHT.replace(' Photo : Camille Dupont', '')]: UNSIGNED,
      [`Voici ${RIGHT} la cour.`]: INLINE,
      [`- ${RIGHT}`]: INLINE,
      [RIGHT.replace('La cour, en 2014', 'La cour "pavée"')]:
        `image mal écrite « ![La cour pavée du bâtiment](le-periscope-cour.jpg "La cour … » : ${MARKS}`,
      [RIGHT.replaceAll('"', "'").replace('La cour, en 2014', "La cour de l'atelier")]:
        `image mal écrite « ![La cour pavée du bâtiment](le-periscope-cour.jpg 'La cour … » : ${MARKS}`,
      [RIGHT.replace('le-periscope-cour', 'https://exemple.fr/cour')]:
        'image interdite « https://exemple.fr/cour.jpg » : une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg',
    }),
  )('%s', (written, said) => {
    const first = show(written, photo()).find((p) => p.startsWith(CAS)) ?? '';
    expect(first.replace(new RegExp(`^${CAS}:${LINE}:\\d+: texte: `), '')).toBe(said);
  });

  it('named after another entry, or not there (mistake 36)', () => {
    const other = photo({}, 'content/cas/ecopya-cour.jpg');
    expect(show(RIGHT.replace('le-periscope-cour', 'ecopya-cour'), other)).toEqual([
      `${CAS}:${LINE}:1: texte: l’image « ecopya-cour.jpg » n’est pas nommée d’après l’entrée : renommez-la « le-periscope-… », par exemple le-periscope-1.jpg`,
    ]);
    expect(show(RIGHT)).toEqual([`${CAS}:${LINE}:1: texte: image introuvable ${NAME} : ajoutez le fichier ${YARD}`]);
  });
});

describe('a picture as a file', () => {
  const AGAIN = 'enregistrez-la de nouveau en JPEG, PNG ou WebP';
  const big = (width: number, height: number) =>
    `image trop grande (${sayNumber(width)} × ${sayNumber(height)} pixels) : enregistrez-la en plus petit, 2 000 pixels de large suffisent`;
  it.each<[name: string, rest: Partial<ContentFile>, said: string]>([
    ['that nobody can read', { image: undefined }, `image illisible : ${AGAIN}`],
    ['of another kind than its name', bytes({ format: 'png' }), 'image PNG sous un nom en .jpg : renommez-la en .png'],
    // Renamed after what it is, it would be no picture of the site.
    ...['gif', 'heif', 'svg', 'tiff'].map((format): [string, Partial<ContentFile>, string] => [
      `that is ${format}`,
      bytes({ format: format as never }),
      `image ${format.toUpperCase()} sous un nom en .jpg : ${AGAIN}`,
    ]),
    ['that moves', bytes({ animated: true }), 'image animée : gardez une image fixe : ce qui bouge gêne la lecture'],
    ['small', bytes({ width: 320 }), 'image trop petite (320 × 1200 pixels) : il en faut au moins 480 de large'],
    ['that unfolds into gigabytes', bytes({ width: 60_000, height: 50_000 }), big(60_000, 50_000)],
    ['longer than a WebP can be', bytes({ width: 16_001 }), big(16_001, 1200)],
    ['too heavy', { bytes: 12_300_000 }, 'image trop lourde (13 Mo) : au plus 4 Mo, enregistrez-la en plus petit'],
  ])('%s', (_, rest, said) => {
    expect(show(RIGHT, photo(rest))).toEqual([`${YARD}:1:1: ${said}`]);
  });

  const NAMED = 'renommez-le « le-periscope-cour.jpg »';
  it.each([
    ['cas/le-periscope-cour.JPG', `extension en majuscules (.JPG) : ${NAMED}`],
    ['cas/Le Périscope cour.jpg', `nom de fichier avec accent, espace, majuscule ou autre signe : ${NAMED}`],
    ['cas/le-periscope-cour.jpg', `image que rien ne montre : écrivez ${EXAMPLE} dans l’entrée, ou retirez-la`],
    ['cour-1.jpg', 'fichier à une place inconnue : déplacez-le dans '],
  ])('shown by nothing, at content/%s', (name, said) => {
    expect(report([...tinyContent(), photo({}, `content/${name}`)]).join('\n')).toContain(
      `content/${name}:1:1: ${said}`,
    );
  });

  it('42. IMG_1234.JPG, shown or not: one line, with the name to give it', () => {
    const camera = photo({}, 'content/cas/IMG_1234.JPG');
    const said = (name: string) =>
      `content/cas/IMG_1234.JPG:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « ${name} »`;
    expect(show(RIGHT.replace('le-periscope-cour.jpg', 'IMG_1234.JPG'), camera)).toEqual([
      said('le-periscope-img-1234.jpg'),
    ]);
    expect(report([...tinyContent(), camera])).toEqual([said('nom-de-l-entree-img-1234.jpg')]);
  });
});
