import { stringify } from 'yaml';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { CLES, question, type Cle, type Listes } from './questions.ts';

/** The label that the form puts on its issues, and that starts the workflow `proposition.yml`. */
export const ETIQUETTE_ISSUE = 'témoignage';

const INTRODUCTION = `Merci d'ajouter une voix au guide. Comptez dix minutes. Vos réponses deviennent une page du site, qu'une personne du RTES relit avant de la publier.

- Une **citation** est mot à mot ce que la personne a dit.
- Le **reste** se dit avec vos mots, sans rien ajouter.
- Ce que vous ne savez pas, laissez-le vide : rien n'est inventé.

Vos réponses seront publiques : n'y mettez ni adresse, ni téléphone, ni courriel.`;

/** Départements are typed: a hundred choices in a list without a search field help nobody. */
const TAPES = new Set<Cle>(['departement']);

function champ(cle: Cle, listes: Listes) {
  const { etiquette, aide, exemple, forme, obligatoire, liste, max = 1 } = question(cle);
  const attributs = { label: etiquette, description: aide };
  const validations = { required: obligatoire };
  if (forme === 'accord')
    return {
      type: 'checkboxes',
      id: cle,
      attributes: { label: etiquette, options: [{ label: aide, required: true }] },
    };
  if (forme === 'choix' && liste !== undefined && !TAPES.has(cle)) {
    const options = listes[liste];
    const defaut = cle === 'source' ? options.findIndex((o) => o.valeur === CONTRIBUTIONS) : -1;
    return {
      type: 'dropdown',
      id: cle,
      attributes: {
        ...attributs,
        ...(max > 1 && { multiple: true }),
        options: options.map((o) => o.nom),
        ...(defaut >= 0 && { default: defaut }),
      },
      validations,
    };
  }
  const bulle = cle === 'departement' ? 'Haute-Garonne, ou 31' : exemple;
  return {
    type: forme === 'paragraphe' ? 'textarea' : 'input',
    id: cle,
    attributes: { ...attributs, ...(bulle !== undefined && { placeholder: bulle }) },
    validations,
  };
}

/** The form « Proposer un témoignage » as GitHub reads it. Its lists are the site's own: they cannot drift. */
export function ecrireFormulaire(listes: Listes): string {
  const formulaire = {
    name: 'Proposer un témoignage',
    description:
      "La parole d'une élue, d'un élu, d'une technicienne, d'un technicien ou d'un pôle : dix minutes, sans rien installer.",
    title: 'Témoignage : ',
    labels: [ETIQUETTE_ISSUE],
    body: [{ type: 'markdown', attributes: { value: INTRODUCTION } }, ...CLES.map((cle) => champ(cle, listes))],
  };
  return `# Fait par « npm run generer » à partir de src/schema et des listes de content/ : ne pas modifier à la main.\n${stringify(formulaire, { lineWidth: 0, singleQuote: true })}`;
}
