import { stringify } from 'yaml';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { KEYS, question, type Key, type Lists } from './questions.ts';

/** The label that the form puts on its issues, and that starts the workflow `proposition.yml`. */
export const ISSUE_LABEL = 'témoignage';

const INTRODUCTION = `Merci d'ajouter une voix au guide. Comptez dix minutes. Vos réponses deviennent une page du site, qu'une personne du RTES relit avant de la publier.

- Une **citation** est mot à mot ce que la personne a dit.
- Le **reste** se dit avec vos mots, sans rien ajouter.
- Ce que vous ne savez pas, laissez-le vide : rien n'est inventé.

Vos réponses seront publiques : n'y mettez ni adresse, ni téléphone, ni courriel.`;

/** Départements are typed: a hundred choices in a list without a search field help nobody. */
const TAPES = new Set<Key>(['departement']);

function champ(key: Key, lists: Lists) {
  const { label, help, example, kind, required, liste, max = 1 } = question(key);
  const attributs = { label: label, description: help };
  const validations = { required: required };
  if (kind === 'accord')
    return {
      type: 'checkboxes',
      id: key,
      attributes: { label: label, options: [{ label: help, required: true }] },
    };
  if (kind === 'choix' && liste !== undefined && !TAPES.has(key)) {
    const options = lists[liste];
    const defaut = key === 'source' ? options.findIndex((o) => o.value === CONTRIBUTIONS) : -1;
    return {
      type: 'dropdown',
      id: key,
      attributes: {
        ...attributs,
        ...(max > 1 && { multiple: true }),
        options: options.map((o) => o.nom),
        ...(defaut >= 0 && { default: defaut }),
      },
      validations,
    };
  }
  const bulle = key === 'departement' ? 'Haute-Garonne, ou 31' : example;
  return {
    type: kind === 'paragraphe' ? 'textarea' : 'input',
    id: key,
    attributes: { ...attributs, ...(bulle !== undefined && { placeholder: bulle }) },
    validations,
  };
}

/** The form « Proposer un témoignage » as GitHub reads it. Its lists are the site's own: they cannot drift. */
export function writeIssueForm(lists: Lists): string {
  const formulaire = {
    name: 'Proposer un témoignage',
    description:
      "La parole d'une élue, d'un élu, d'une technicienne, d'un technicien ou d'un pôle : dix minutes, sans rien installer.",
    title: 'Témoignage : ',
    labels: [ISSUE_LABEL],
    body: [{ type: 'markdown', attributes: { value: INTRODUCTION } }, ...KEYS.map((key) => champ(key, lists))],
  };
  return `# Fait par « npm run generer » à partir de src/schema et des listes de content/ : ne pas modifier à la main.\n${stringify(formulaire, { lineWidth: 0, singleQuote: true })}`;
}
