import { expect, it } from 'vitest';
import { familyName, splitName } from '../../../src/model/names.ts';

it.each([
  ['Christiane Bouchart', 'Bouchart', 'Christiane'],
  ['Marie-Thérèse Gansoinat Ravaine', 'Gansoinat Ravaine', 'Marie-Thérèse'],
  ['Jacques Le Priol', 'Le Priol', 'Jacques'],
  ['Jean de La Fontaine', 'La Fontaine', 'Jean de'],
  ['Charles de Gaulle', 'Gaulle', 'Charles de'],
  ['Jean d’Alembert', 'Alembert', 'Jean d’'],
  ["Jean d'Alembert", 'Alembert', "Jean d'"],
  ['Joachim Du Bellay', 'Du Bellay', 'Joachim'],
  ['Louis-René des Forêts', 'des Forêts', 'Louis-René'],
  ['Vittorio De Sica', 'De Sica', 'Vittorio'],
  ['Ursula von der Leyen', 'Leyen', 'Ursula von der'],
  ['Henry van de Velde', 'Velde', 'Henry van de'],
  ['Anne L. B. Martin', 'Martin', 'Anne L. B.'],
  ['Léa Dazy', 'Dazy', 'Léa'],
])('files %s under %s', (nom, family, given) => {
  expect(splitName(nom)).toEqual({ family, given });
});

it('has nothing to cut in a name of one word', () => {
  expect(splitName('RTES')).toBeUndefined();
  expect([familyName({ nom: 'Walter' }), familyName({ nom: 'Charles de Gaulle' })]).toEqual([
    'Walter',
    'Gaulle Charles de',
  ]);
});
