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
  ['Youssef El Ouafi', 'El Ouafi', 'Youssef'],
  ['Marie Dupont-Martin', 'Dupont-Martin', 'Marie'],
  ['Robert van ’t Hoff', 'Hoff', 'Robert van ’t'],
  ['Karl von und zu Guttenberg', 'Guttenberg', 'Karl von und zu'],
])('files %s under %s', (nom, family, given) => {
  expect(splitName(nom)).toEqual({ family, given });
});

it.each(['RTES', 'Le Corbusier', 'De Gaulle', 'd’Ormesson', 'Von der Leyen'])('has nothing to cut in %s', (nom) => {
  expect(splitName(nom)).toBeUndefined();
});

it('sorts by the word that a name is filed under', () => {
  expect([familyName({ nom: 'Walter' }), familyName({ nom: 'Charles de Gaulle' })]).toEqual([
    'Walter',
    'Gaulle Charles de',
  ]);
});
