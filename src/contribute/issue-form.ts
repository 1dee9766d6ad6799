import { stringify } from 'yaml';
import { CONTRIBUTIONS } from '../model/documents.ts';
import { KEYS, question, type Key, type Lists } from './questions.ts';

/** The label that the form puts on its issues, and that starts the workflow `proposition.yml`. */
export const ISSUE_LABEL = 'témoignage';

const INTRODUCTION = `Merci d'ajouter un témoignage au guide. Comptez dix minutes. Vos réponses deviennent une page du site, qu'une personne du RTES relit avant de la publier.

- Une **citation** est mot à mot ce que la personne a dit.
- Le **reste** se dit avec vos mots, sans rien ajouter.
- Ce que vous ne savez pas, laissez-le vide : rien n'est inventé.

Vos réponses seront publiques : n'y mettez ni adresse, ni téléphone, ni courriel.`;

/** Départements are typed: a hundred choices in a list without a search field help nobody. */
const TYPED = new Set<Key>(['departement']);

function field(key: Key, lists: Lists) {
  const { label, help: description, example, kind, required, list, max } = question(key);
  if (kind === 'accord')
    return { type: 'checkboxes', id: key, attributes: { label, options: [{ label: description, required: true }] } };
  if (kind === 'choix' && list !== undefined && !TYPED.has(key)) {
    const options = lists[list];
    const first = key === 'source' ? options.findIndex((o) => o.value === CONTRIBUTIONS) : -1;
    const attributes = {
      label,
      description,
      ...(max > 1 && { multiple: true }),
      options: options.map((o) => o.name),
      ...(first >= 0 && { default: first }),
    };
    return { type: 'dropdown', id: key, attributes, validations: { required } };
  }
  const placeholder = key === 'departement' ? 'Haute-Garonne, ou 31' : example;
  const attributes = { label, description, ...(placeholder !== undefined && { placeholder }) };
  return { type: kind === 'paragraphe' ? 'textarea' : 'input', id: key, attributes, validations: { required } };
}

/** The form « Proposer un témoignage » as GitHub reads it. Its lists are the site's own: they cannot drift. */
export function writeIssueForm(lists: Lists): string {
  const form = {
    name: 'Proposer un témoignage',
    description:
      "Le témoignage d'une élue, d'un élu, d'une technicienne, d'un technicien ou d'un pôle : dix minutes, sans rien installer.",
    title: 'Témoignage : ',
    labels: [ISSUE_LABEL],
    body: [{ type: 'markdown', attributes: { value: INTRODUCTION } }, ...KEYS.map((key) => field(key, lists))],
  };
  return `# Fait par « npm run generer » à partir de src/schema et des listes de content/ : ne pas modifier à la main.\n${stringify(form, { lineWidth: 0, singleQuote: true })}`;
}
