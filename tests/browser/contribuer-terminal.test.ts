import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ecrireTexte } from '../../src/contribute/read-text.ts';
import { FICHIER, ID, REPONSES } from '../fixtures/proposition.ts';
import { copier, lancer } from './copie.ts';
import { DROITE, ENTREE, INTERROMPRE, TAB, ouvrirTerminal } from './terminal.ts';

// Seconds on a quiet machine; a busy one must not make it fail.
vi.setConfig({ testTimeout: 240_000 });

let copie: ReturnType<typeof copier>;
/**
 * The same name and the same bytes as what the form gives: the site built with that one file, in
 * `contribuer-formulaire.test.ts`, is the site built with this one.
 */
const CHEMIN = `content/temoignages/${ID}.mdx`;
beforeAll(() => {
  copie = copier();
});
afterAll(() => copie.jeter());

/** Answers every question as a person would. `reponses` may be typed in several goes. */
async function repondre(t: ReturnType<typeof ouvrirTerminal>): Promise<void> {
  const question = async (motif: RegExp, ...saisies: string[]) => {
    await t.attendre(motif);
    for (const saisie of saisies) await t.taper(saisie);
  };
  const { nom = '', fonction = '', structure = '', citation1 = '', texte = '', titre = '' } = REPONSES;
  await question(/Prénom et nom/, nom, ENTREE);
  await question(/Fonction/, fonction, ENTREE);
  await question(/parle-t-il en même temps/, ENTREE);
  await question(/Structure/, structure, ENTREE);
  await question(/Type de structure/, 'commune', ENTREE);
  await t.attendre(/Rôle/);
  await t.taper(ENTREE);
  await question(/Région/, 'occit', ENTREE);
  await question(/Département/, 'garonne 31', ENTREE);
  await question(/Date/, 'au printemps', ENTREE);
  await t.attendre(/n’est pas une date/);
  await t.taper('\u007f'.repeat(12));
  await t.taper('mars 2026');
  await t.taper(ENTREE);
  await question(/Première citation/, `« ${citation1} »`, TAB, ENTREE);
  await question(/Deuxième citation/, ENTREE);
  await question(/Le reste du propos/, texte.replace(/\n/g, ENTREE), TAB, ENTREE);
  await question(/Titre/, titre, ENTREE);
  await question(/Leviers/, 'immobilier', TAB, ENTREE);
  await question(/Thèmes/, 'lieux', TAB);
  await t.taper('\u007f'.repeat(5));
  await t.taper('repérage');
  await t.taper(TAB);
  await t.taper(ENTREE);
  await question(/Pôles/, ENTREE);
  await question(/Source/, ENTREE);
  await question(/Accord|a relu ses citations/, DROITE, ENTREE);
}

describe('npm run nouveau', () => {
  it('asks, writes the same file as the form, byte for byte, and says what to do next', async () => {
    const t = ouvrirTerminal(copie.racine, ['scripts/contribute/new.ts']);
    await repondre(t);
    await t.attendre(/Écrire ce fichier/);
    await t.taper(ENTREE);
    expect(await t.fin, t.ecran().slice(-1500)).toBe(0);
    expect(t.ecran()).toContain(`Écrit et contrôlé : ${CHEMIN}`);
    expect(t.ecran()).toContain('git switch -c temoignage-dupont-friche-rachetee-commune');
    expect(t.ecran()).not.toMatch(/No matches|Search:|confirm|to select|items selected/);
    expect(readFileSync(join(copie.racine, CHEMIN), 'utf8')).toBe(FICHIER);
    // No error, and nothing doubtful, in what will be built.
    expect(await lancer(copie.racine, 'scripts/check/content.ts')).not.toContain(CHEMIN);
  });

  it('takes the same from a text, without a question', async () => {
    rmSync(join(copie.racine, CHEMIN));
    writeFileSync(join(copie.racine, 'entretien.txt'), ecrireTexte({ ...REPONSES, accord: 'oui' }));
    const dit = await lancer(copie.racine, 'scripts/contribute/new.ts', '--depuis', 'entretien.txt');
    expect(dit).toContain(`Écrit : ${CHEMIN}`);
    expect(readFileSync(join(copie.racine, CHEMIN), 'utf8')).toBe(FICHIER);
  });

  it('says what a text lacks, and writes nothing', async () => {
    writeFileSync(join(copie.racine, 'court.txt'), 'Nom : Camille Dupond\nRégion : Ocitanie\nTexte :\nElle raconte.\n');
    const { message } = await lancer(copie.racine, 'scripts/contribute/new.ts', '--depuis', 'court.txt').then(
      () => new Error('rien'),
      (e: unknown) => e as Error,
    );
    expect(message).toContain(
      'À corriger – Région : « Ocitanie » n’est pas dans la liste : vouliez-vous dire « Occitanie » ?',
    );
    expect(message).toContain('Il manque – Titre : ');
    expect(message).toContain('Rien n’a été écrit');
  });

  it('asks « vouliez-vous dire », and keeps the answers of who gives up', async () => {
    const t = ouvrirTerminal(copie.racine, ['scripts/contribute/new.ts']);
    await t.attendre(/Prénom et nom/);
    await t.taper('Henri Arevallo');
    await t.taper(ENTREE);
    await t.attendre(/« Henri Arevallo » : vouliez-vous dire « Henri Arévalo » \?/);
    await t.taper(ENTREE);
    await t.attendre(/Fonction/);
    await t.taper(INTERROMPRE);
    expect(await t.fin).toBe(1);
    const brouillon = /--depuis (\S+)/.exec(t.ecran())?.[1] ?? '';
    expect(existsSync(brouillon)).toBe(true);
    expect(readFileSync(brouillon, 'utf8')).toBe('## Prénom et nom\n\nHenri Arévalo\n');
    rmSync(dirname(brouillon), { recursive: true });
  });
});
