// Before publishing: fails while something that only RTES can supply is missing (`content/site.yaml`).
import { verifierContenu } from '../src/domain/verification/ensemble.ts';
import { lireFichiers } from '../src/load/fichiers.ts';

const { contenu } = verifierContenu(await lireFichiers(process.cwd()));
const manquants = contenu.site.filter((r) => r.valeur === undefined);
for (const { id, libelle } of manquants)
  console.log(`content/site.yaml: ${id}: « ${libelle} » manque : ajoutez une ligne « valeur: »`);
console.log(
  manquants.length === 0
    ? 'Tout est renseigné.'
    : `${manquants.length} renseignement${manquants.length > 1 ? 's' : ''} à compléter.`,
);
process.exitCode = manquants.length === 0 && contenu.site.length > 0 ? 0 : 1;
