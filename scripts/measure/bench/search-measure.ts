import type { Browser } from 'playwright-core';
import type { Envois } from './server.ts';

/** Asked for their variety: one word and many, a rare one and the most common, a place, a name, an acronym. */
export const QUESTIONS = [
  'coopération région',
  'comment financer l’animation d’un pôle',
  'élus d’Occitanie',
  'SCIC',
  'friche',
  'quelle place pour la collectivité dans la gouvernance',
  'Christiane Bouchart',
  '« une personne, une voix »',
];

export interface Mesure {
  question: string;
  /** Everything that went out from the focus of the field to the first results, and after them until quiet. */
  octets: number;
  requetes: number;
  detail: [string, number][];
  /** Milliseconds from sending the question to the first results, everything but its own pieces being there. */
  premiere: number;
  /** The same, asked again five times with its pieces there: reading, searching, ranking, showing. */
  durees: number[];
}

/** Sends a question and waits, in the page, for the list to change. */
const demander = (texte: string) =>
  new Promise<number>((fini) => {
    const liste = document.querySelector('#resultats');
    const champ = document.querySelector<HTMLInputElement>('#q-recherche');
    if (!liste || !champ) throw new Error('La page de recherche n’a pas de champ.');
    const debut = performance.now();
    const guetteur = new MutationObserver(() => {
      if (liste.children.length === 0) return;
      guetteur.disconnect();
      fini(performance.now() - debut);
    });
    champ.value = texte;
    guetteur.observe(liste, { childList: true });
    champ.form?.requestSubmit();
  });

/** One question on an empty cache. The processor is slowed `ralenti` times once the page is there. */
export async function mesurer(
  navigateur: Browser,
  adresse: string,
  envois: Envois,
  question: string,
  ralenti = 4,
): Promise<Mesure> {
  const contexte = await navigateur.newContext({ viewport: { width: 412, height: 823 } });
  const page = await contexte.newPage();
  await page.goto(`${adresse}/recherche/`, { waitUntil: 'networkidle' });
  envois.clear();
  const prete = page.waitForResponse(/\.pf_meta$/);
  await page.locator('#q-recherche').focus();
  await prete;
  // The engine compiles what it has just received.
  await page.waitForTimeout(600);
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: ralenti });
  const premiere = await page.evaluate(demander, question);
  await page.waitForTimeout(800);
  const detail = [...envois].sort((a, b) => b[1] - a[1]);
  const durees: number[] = [];
  for (let i = 1; i <= 5; i++) {
    durees.push(await page.evaluate(demander, `${question} ${'?'.repeat(i)}`));
    await page.waitForTimeout(150);
  }
  await contexte.close();
  return {
    question,
    octets: detail.reduce((somme, [, o]) => somme + o, 0),
    requetes: detail.length,
    detail,
    premiere,
    durees,
  };
}
