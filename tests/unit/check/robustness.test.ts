import { describe, expect, it } from 'vitest';
import { writeAnnotation, writeProblem, summarize, type Problem } from '../../../src/check/problem.ts';
import { PAGE, TEMOIGNAGE, spoil, report } from '../../fixtures/spoil.ts';

const lines = (count: number, line: (rank: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const HEAD = '---\ntitre: Un\nresume: Deux.\n---\n\n';

describe('a text made to harm', () => {
  it.each<[string, string]>([
    ['a thousand million laughs', lines(20, (i) => `a${i}: &a${i} [${i ? `*a${i - 1},`.repeat(9) : 'ha'}]`)],
    ['an alias of itself', 'a: &a [*a]'],
    ['a key merged', 'a: &a {b: c}\n<<: *a'],
    ['brackets without end', `a: ${'['.repeat(90_000)}`],
    ['lists without end', `a:\n  ${'- '.repeat(60_000)}`],
    ['keys without end', `${'a: '.repeat(60_000)}`],
    ['mistakes without end', 'a: "\n'.repeat(40_000)],
    ['tabs without end', '\ta: b\n'.repeat(10_000)],
    ['one key without end', 'titre: b\n'.repeat(10_000)],
    ['a prototype', '__proto__: {a: b}\nconstructor: c\ntoString: d\ntitre: e\nresume: f'],
  ])('%s in the fields', { timeout: 30_000 }, (_, fields) => {
    const said = report(spoil(PAGE, `---\n${fields}\n---\n\nTexte.\n`));
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((l) => l.startsWith(`${PAGE}:`))).toBe(true);
  });

  /** As long as a text may be: longer ones are not read at all. */
  const whole = (piece: string) => piece.repeat(59_000 / piece.length);
  const PIECES =
    '>¦[¦{¦{{{{{{{{{{\n¦<¦<Note>\n\n¦<Note ¦<!-- \n¦a { b\n\n¦`a ``b ¦[a](¦![a](¦|a¦|\n¦*a_ ¦**¦](¦&¦\\¦- a\n¦1. a\n\n   ¦# a [#b]\n\n¦https://a.b/¦«¦\u0301';
  it.each(PIECES.split('¦'))('%j without end in the text', { timeout: 30_000 }, (piece) => {
    const said = report(spoil(PAGE, HEAD + whole(piece)));
    expect(said.length).toBeLessThan(63);
    expect(said.every((l) => l.startsWith(PAGE) || l.startsWith(`attention, ${PAGE}`))).toBe(true);
  });
  it.each(['a', '1', 'a.', 'a-', 'www.a.', 'a_b', '0'])('a word of %j without end is read like another', (piece) =>
    expect(report(spoil(PAGE, HEAD + whole(piece))).filter((l) => l.includes('trop'))).toEqual([]),
  );
  it('lists one in another are read to their depth', () => {
    const said = report(spoil(PAGE, HEAD + lines(200, (i) => `${' '.repeat(i * 2)}- a`)));
    expect(said.every((l) => l.startsWith(`${PAGE}:`))).toBe(true);
  });

  it.each<[string, string, readonly [string, string], string]>([
    ['a list', PAGE, ['resume:', `source: [${'a,'.repeat(95_000)}]\nresume:`], 'source: 95000 éléments dans une liste'],
    ['a field', TEMOIGNAGE, ['role: elu', `role: "${'{ '.repeat(90_000)}"`], 'role: texte de 180000 caractères'],
    ['a quotation', TEMOIGNAGE, ['role: elu', `role: "${'['.repeat(190_000)}"`], 'role: texte de 190000 caractères'],
    ['a list of leviers', TEMOIGNAGE, ['themes: [', `themes: [${'a,'.repeat(90_000)}`], 'themes: 90001 éléments'],
    ['keys', PAGE, ['resume:', `source:\n${lines(9_000, (i) => `  a${i}: b`)}\nresume:`], 'source: 9000 champs'],
    ['a key', PAGE, ['resume:', `${'a'.repeat(900)}: b\nresume:`], 'clé sans fin « aaa'],
    ['a text', PAGE, ['Une définition.', 'a '.repeat(95_000)], 'texte: texte de 189999 caractères'],
    ['lines', PAGE, ['Une définition.', 'a\n'.repeat(9_000)], 'texte: texte de 9000 lignes'],
    ['marks', PAGE, ['Une définition.', '*a_ '.repeat(4000)], 'texte: paragraphe de 8000 signes de mise en forme'],
    ['braces', PAGE, ['Une définition.', '{'.repeat(600)], 'texte: 600 signes « { » dans le texte'],
    ['tags', PAGE, ['Une définition.', '<Note>\n\n'.repeat(600)], 'texte: 600 signes « < » dans le texte'],
    ['quotations one in another', PAGE, ['Une définition.', '> '.repeat(30)], 'texte: trop de signes en tête de ligne'],
    ['lists one in another', PAGE, ['Une définition.', '1. '.repeat(30)], 'texte: trop de signes en tête de ligne'],
    ['nested fields', PAGE, ['resume:', `source: ${'{a: '.repeat(30)}${'}'.repeat(30)}\nresume:`], 'champs emboîtés'],
    ['links', TEMOIGNAGE, ['Il raconte.', ']('.repeat(5_000)], 'texte: paragraphe de 5000 signes de mise en forme'],
    ['paragraphs', PAGE, ['Une définition.', `${'*a_ '.repeat(300)}\n\n`.repeat(40)], 'paragraphe de 600 signes'],
  ])('%s without end is not read, and said once', (_, path, change, expected) => {
    const told = report(spoil(path, change)).filter((l) => !l.startsWith('attention'));
    expect(told.filter((l) => l.includes(expected)).length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(62);
    expect(told.every((l) => l.startsWith(`${path}:`))).toBe(true);
  });

  it('a row without end hides nothing of the others', () => {
    expect(report(spoil('content/glossaire.yaml', ['voir: [ess]', `voir: [${'ess,'.repeat(600)}]`]))).toEqual([
      'content/glossaire.yaml:8:9: scic.voir: 600 éléments dans une liste : au plus 500, gardez ceux qui servent',
    ]);
  });
});

describe('the report', () => {
  const one: Problem = {
    file: 'content/a.mdx',
    line: 1,
    column: 2,
    field: 'titre',
    message: 'mal',
    remedy: 'bien',
    severity: 'error',
  };
  it('keeps one line per problem, without terminal codes or reversed writing', () => {
    expect(writeProblem({ ...one, message: 'mal\n\u001b[31m\u202Eici' })).toBe(
      'content/a.mdx:1:2: titre: mal [31m ici : bien',
    );
    const [line = ''] = report(spoil(TEMOIGNAGE, ['role: elu', 'role: "a\\nb\\e[2J"']));
    expect(line).toContain('role: « a b [2J » n’est pas accepté : ');
    expect(line.split('\n')).toHaveLength(1);
  });
  it('an annotation is one command, whatever it quotes', () => {
    expect(
      writeAnnotation({
        ...one,
        file: 'content/a,b:c.mdx',
        line: 3,
        message: '« 100 %\n::error::x » trouvé',
        remedy: 'écrivez',
        severity: 'warning',
      }),
    ).toBe(
      '::warning file=content/a%2Cb%3Ac.mdx,line=3,col=2,title=À vérifier::titre : « 100 %25%0A::error::x » trouvé : écrivez',
    );
  });
  it('cuts a long value', () => {
    const [line = ''] = report(spoil(TEMOIGNAGE, ['region: champagne-ardenne', `region: ${'a'.repeat(5000)}`]));
    expect(line).toContain(`« ${'a'.repeat(60)}… » n’est pas une région connue : `);
    expect(line.length).toBeLessThan(300);
  });
  it('stops after sixty problems in one file', () => {
    const said = report(spoil(PAGE, HEAD + lines(80, () => '![a](/b.png)\n')));
    expect(said).toHaveLength(61);
    expect(said.at(-1)).toBe(
      `${PAGE}:126:1: 20 autres problèmes dans ce fichier : corrigez d’abord ceux-ci, puis relancez la vérification`,
    );
  });
  it.each<[Problem[], number, string]>([
    [[], 146, 'aucune erreur, aucun avertissement dans 146 fichiers.'],
    [[one], 1, '1 erreur, aucun avertissement dans 1 fichier.'],
    [[one, one, { ...one, severity: 'warning' }], 2, '2 erreurs, 1 avertissement dans 2 fichiers.'],
  ])('sums up', (problems, files, expected) => {
    expect(summarize(problems, files)).toBe(expected);
  });
});
