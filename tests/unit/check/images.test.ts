import { describe, expect, it } from 'vitest';
import { sayNumber } from '../../../src/text/interface.ts';
import type { ContentFile } from '../../../src/check/rules/files.ts';
import { tinyContent, asFile } from '../../fixtures/tiny-content.ts';
import { CAS, spoil, report } from '../../fixtures/spoil.ts';

const COUR = 'content/cas/le-periscope-cour.jpg';
const photo = (reste: Partial<ContentFile> = {}, chemin = COUR) =>
  asFile(chemin, '', {
    bytes: 900_000,
    image: { format: 'jpeg', width: 1600, height: 1200, animated: false },
    ...reste,
  });
const texteDuCas = tinyContent().find((f) => f.path === CAS)?.text ?? '';
const LIGNE = texteDuCas.trimEnd().split('\n').length + 2;
const JUSTE = '![La cour pavée du bâtiment](le-periscope-cour.jpg "La cour, en 2014. Photo : Camille Dupont")';
const montrer = (ecrit: string, ...images: ContentFile[]) =>
  report([...spoil(CAS, `${texteDuCas.trimEnd()}\n\n${ecrit}\n`), ...images]);
const EXEMPLE = '![Ce que l’image montre](le-periscope-cour.jpg "La cour, en 2014. Photo : Nom")';

it('takes a picture beside its entry, described, with its caption and its author', () => {
  expect(montrer(JUSTE, photo())).toEqual([]);
  expect(montrer(`<Note>\n\n${JUSTE}\n\n</Note>`, photo())).toEqual([]);
});

it('warns that the repository keeps where a picture was taken, and for all to see', () => {
  const image = { format: 'jpeg', width: 1600, height: 1200, animated: false, located: true } as const;
  expect(montrer(JUSTE, photo({ image }))).toEqual([
    `attention, ${COUR}:1:1: la photo dit où elle a été prise, et le dépôt est public : enregistrez-la de nouveau sans sa position, ou par une copie d’écran`,
  ]);
});

describe('a picture as it is written', () => {
  it.each([
    [
      'without a description',
      JUSTE.replace('La cour pavée du bâtiment', 'photo'),
      `texte: description de 5 caractères pour l’image « le-periscope-cour.jpg », trop courte : dites entre les crochets ce qu’elle montre, pour qui ne la voit pas : ${EXEMPLE}`,
    ],
    [
      'with a description that is a page',
      JUSTE.replace('La cour pavée du bâtiment', 'La cour. '.repeat(30).trim()),
      'texte: description de 269 caractères pour l’image « le-periscope-cour.jpg » : au plus 250, écrivez le reste dans le texte',
    ],
    [
      'without a caption',
      '![La cour pavée du bâtiment](le-periscope-cour.jpg)',
      `texte: image « le-periscope-cour.jpg » sans légende ou sans auteur : écrivez-les entre guillemets droits, avec « Photo : », « Dessin : », « Carte : » ou « Schéma : » : ${EXEMPLE}`,
    ],
    [
      'without its author',
      JUSTE.replace(' Photo : Camille Dupont', ''),
      `texte: image « le-periscope-cour.jpg » sans légende ou sans auteur : écrivez-les entre guillemets droits, avec « Photo : », « Dessin : », « Carte : » ou « Schéma : » : ${EXEMPLE}`,
    ],
    [
      'in a sentence',
      `Voici ${JUSTE} la cour.`,
      'texte: image « le-periscope-cour.jpg » au milieu d’un texte : mettez-la seule, entre deux lignes vides',
    ],
    [
      'in a list',
      `- ${JUSTE}`,
      'texte: image « le-periscope-cour.jpg » au milieu d’un texte : mettez-la seule, entre deux lignes vides',
    ],
    [
      'from another place',
      JUSTE.replace('le-periscope-cour', 'https://exemple.fr/cour'),
      'texte: image interdite « https://exemple.fr/cour.jpg » : une image est un fichier .jpg, .png ou .webp à côté de l’entrée, par exemple le-periscope-cour.jpg',
    ],
  ])('%s', (_, ecrit, attendu) => {
    const premier = montrer(ecrit, photo()).find((p) => p.startsWith(CAS)) ?? '';
    expect(premier.replace(new RegExp(`^${CAS}:${LIGNE}:\\d+: `), '')).toBe(attendu);
  });

  it('named after another entry, or not there', () => {
    expect(
      montrer(JUSTE.replace('le-periscope-cour', 'ecopya-cour'), photo({}, 'content/cas/ecopya-cour.jpg')),
    ).toEqual([
      `${CAS}:${LIGNE}:1: texte: l’image « ecopya-cour.jpg » n’est pas nommée d’après l’entrée : renommez-la « le-periscope-… », par exemple le-periscope-1.jpg`,
    ]);
    expect(montrer(JUSTE)).toEqual([
      `${CAS}:${LIGNE}:1: texte: image introuvable « le-periscope-cour.jpg » : ajoutez le fichier ${COUR}`,
    ]);
  });
});

describe('a picture as a file', () => {
  const entete = (reste: Partial<NonNullable<ContentFile['image']>>) => ({
    image: { format: 'jpeg' as const, width: 1600, height: 1200, animated: false, ...reste },
  });
  it.each([
    [
      'that nobody can read',
      { image: undefined as never },
      'image illisible : enregistrez-la de nouveau en JPEG, PNG ou WebP',
    ],
    ['of another kind than its name', entete({ format: 'png' }), 'image PNG sous un nom en .jpg : renommez-la en .png'],
    // Renamed after what it is, it would be no picture of the site.
    ...['gif', 'heif', 'svg', 'tiff'].map(
      (format) =>
        [
          `that is ${format}`,
          entete({ format: format as never }),
          `image ${format.toUpperCase()} sous un nom en .jpg : enregistrez-la de nouveau en JPEG, PNG ou WebP`,
        ] as const,
    ),
    ['that moves', entete({ animated: true }), 'image animée : gardez une image fixe : ce qui bouge gêne la lecture'],
    [
      'too small',
      entete({ width: 320, height: 200 }),
      'image trop petite (320 × 200 pixels) : il en faut au moins 480 de large',
    ],
    [
      'that unfolds into gigabytes',
      entete({ width: 60_000, height: 50_000 }),
      `image trop grande (${sayNumber(60_000)} × ${sayNumber(50_000)} pixels) : enregistrez-la en plus petit, 2 000 pixels de large suffisent`,
    ],
    ['too heavy', { bytes: 12_300_000 }, 'image trop lourde (13 Mo) : au plus 4 Mo, enregistrez-la en plus petit'],
    [
      'that is a link to another',
      { obstacle: 'symlink' as const },
      'lien symbolique : remplacez-le par le fichier lui-même',
    ],
  ])('%s', (_, reste, attendu) => {
    expect(montrer(JUSTE, photo(reste))).toEqual([`${COUR}:1:1: ${attendu}`]);
  });

  it('named in capitals, as cameras do', () => {
    expect(report([...tinyContent(), photo({}, 'content/cas/le-periscope-cour.JPG')])[0]).toBe(
      'content/cas/le-periscope-cour.JPG:1:1: extension en majuscules (.JPG) : renommez-le « le-periscope-cour.jpg »',
    );
  });
  it('named with accents or spaces', () => {
    expect(report([...tinyContent(), photo({}, 'content/cas/Le Périscope cour.jpg')])).toContain(
      'content/cas/Le Périscope cour.jpg:1:1: nom de fichier avec accent, espace, majuscule ou autre signe : renommez-le « le-periscope-cour.jpg »',
    );
  });
  it('that nothing shows', () => {
    expect(report([...tinyContent(), photo()])).toEqual([
      `${COUR}:1:1: image que rien ne montre : écrivez ${EXEMPLE} dans l’entrée, ou retirez-la`,
    ]);
  });
  it('out of the folders of entries', () => {
    expect(report([...tinyContent(), photo({}, 'content/cour-1.jpg')])[0]).toContain(
      'content/cour-1.jpg:1:1: fichier à une place inconnue',
    );
  });
});
