import { expect, it } from 'vitest';
import type { Levier, Temoignage } from '../../../src/model/repertoire.ts';
import { argumentaire } from '../../../src/note/ready-made.ts';
import { cleDe } from '../../../src/note/state.ts';

const voix = (id: string, role: string, personnes: string[], leviers = ['pedagogie']) =>
  ({ id, role, personnes, leviers, citations: [{ id: 'c1', texte: 'x' }] }) as unknown as Temoignage;
const levier = { id: 'pedagogie', titre: 'Faire connaître' } as Levier;
const site = (liste: Temoignage[], cas: { id: string }[] = []) =>
  ({ par: { levier: new Map([['pedagogie', liste]]) }, casPar: { levier: new Map([['pedagogie', cas]]) } }) as never;

it('starts from the lever, then élus, technicians, others and two cases; each person once, its own voices first', () => {
  const liste = [
    voix('a', 'elu', ['x'], ['autre', 'pedagogie']),
    voix('b', 'elu', ['x']),
    voix('c', 'elu', ['y']),
    voix('d', 'technicien', ['z']),
    voix('e', 'chercheur', ['y']),
  ];
  const { titre, elements } = argumentaire(site(liste, [{ id: 'k1' }, { id: 'k2' }, { id: 'k3' }]), levier);
  expect(titre).toBe('Argumentaire : Faire connaître');
  expect(elements.map((e) => cleDe(e) ?? (e.genre === 'mots' ? e.texte : ''))).toEqual([
    'l/pedagogie',
    'Ce qu’en disent des élues et des élus.',
    't/b/c1',
    't/c/c1',
    'Ce qu’en disent des techniciennes et des techniciens.',
    't/d/c1',
    'Là où cela s’est fait.',
    'c/k1',
    'c/k2',
  ]);
});

it('is empty where nobody speaks of the lever', () => {
  expect(argumentaire(site([]), levier).elements).toEqual([]);
});
