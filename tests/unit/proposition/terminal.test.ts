import { describe, expect, it } from 'vitest';
import { option } from '../../../scripts/contribute/workshop.ts';
import { enFrancais } from '../../../scripts/contribute/terminal.ts';
import { restantes, valider } from '../../../src/contribute/validate.ts';
import { CLES } from '../../../src/contribute/questions.ts';
import { REPONSES, chantierReel } from '../../fixtures/proposition.ts';

describe('the words of the prompts', () => {
  it.each([
    ['↑/↓ to select • Enter: confirm • Type: to search', '↑/↓ choisir • Entrée : valider • Tapez pour chercher'],
    ['↑/↓ to navigate • Tab: select • Enter: confirm', '↑/↓ choisir • Tab : cocher • Entrée : valider'],
    ['Search: bre (2 matches)', 'Chercher : bre (2)'],
    ['No matches found', 'Rien de tel'],
    ['3 items selected', '3 choisis'],
    ['  [ submit ]', '  [ Valider ]'],
    ['Please select at least one item', 'Choisissez-en au moins un'],
  ])('are French: %s', (avant, apres) => expect(enFrancais(avant)).toBe(apres));
});

describe('valider', () => {
  it('says what is wrong with one answer on its own', async () => {
    const chantier = await chantierReel();
    expect(valider('date', 'hier', chantier)).toBe(
      '« hier » n’est pas une date : écrivez « mars 2026 » ou « 12 mars 2026 »',
    );
    expect(valider('citation1', 'un deux trois '.repeat(21), chantier)).toBe(
      '63 mots : au plus 60 ; coupez avec […], ou faites-en deux citations',
    );
    expect(valider('nom', '', chantier)).toBe(
      'Réponse attendue : La personne qui parle. Toujours écrit de la même façon sur tout le site.',
    );
    expect(valider('region', '', chantier)).toBeUndefined();
    expect(valider('texte', 'Trois mots seuls', chantier)).toBeUndefined();
  });
  it('leaves to ask only what has no answer yet, or a wrong one', async () => {
    const { texte: _, ...reste } = REPONSES;
    expect(
      restantes(
        CLES,
        { ...reste, date: 'hier', autresPersonnes: '', citation2: '', citation3: '', poles: '', source: '', page: '' },
        await chantierReel(),
      ),
    ).toEqual(['date', 'texte']);
  });
});

it('reads options in both forms', () => {
  expect(option('depuis', ['--depuis', 'a.txt'])).toBe('a.txt');
  expect(option('depuis', ['--depuis=a=b.txt'])).toBe('a=b.txt');
  expect(option('depuis', ['autre'])).toBeUndefined();
});
