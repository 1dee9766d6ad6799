// Writes docs/rgaa.md from docs/rgaa.yaml: `npm run rgaa`.
import { writeFileSync } from 'node:fs';
import { compterStatuts, ecrireGrille } from '../../src/publish/audit/rgaa.ts';
import { lireGrille } from '../../src/publish/audit/load-rgaa.ts';

try {
  const grille = lireGrille();
  writeFileSync('docs/rgaa.md', ecrireGrille(grille));
  const c = compterStatuts(grille.criteres);
  console.log(
    `docs/rgaa.md : ${c.conforme} critères conformes, ${c['non-conforme']} non conforme${c['non-conforme'] > 1 ? 's' : ''}, ${c['non-applicable']} non applicables, ${c['a-verifier']} à vérifier avec une personne.`,
  );
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : String(erreur));
  process.exitCode = 1;
}
