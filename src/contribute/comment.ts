import type { Proposal } from './propose.ts';
import { KEYS, QUESTIONS, question, type Key, type Lists, type Answers } from './questions.ts';
import { isEmpty } from './choices.ts';
import { fence, inert, show } from './inert.ts';
import type { Remark } from './answers.ts';

/** The mark by which the workflow finds its own comment again, to replace it. */
export const MARK = '<!-- proposition de témoignage -->';

const liste = (remarks: readonly Remark[]) =>
  remarks.map(({ key, message }) => `- **${QUESTIONS[key].label}** : ${inert(message)}`).join('\n');

interface Contexte {
  answers: Answers;
  lists: Lists;
  /** Headings found twice in the form. */
  doubles?: readonly Key[];
}

/** The answer that the workflow writes under the issue: what was understood, what is missing, what to correct. */
export function writeComment(p: Proposal, { answers, lists, doubles = [] }: Contexte): string {
  const de = (gravite: Remark['gravite']) => p.remarks.filter((r) => r.gravite === gravite);
  const parts: string[] = [MARK];
  if (KEYS.every((key) => isEmpty(answers[key])))
    return `${MARK}\nCe message ne vient pas du formulaire « Proposer un témoignage » : aucune de ses questions n’y figure. Ouvrez le formulaire, ou ajoutez les réponses sous leurs titres.`;
  parts.push(
    p.fichier
      ? 'Merci ! Votre témoignage est prêt : une proposition (pull request) a été ouverte avec ce fichier. Une personne du RTES la relira.'
      : 'Merci ! Votre témoignage n’est pas encore complet. Modifiez votre message (les trois points en haut à droite, puis « Edit ») : il sera relu aussitôt.',
  );
  if (de('manque').length) parts.push(`### Ce qui manque\n\n${liste(de('manque'))}`);
  const errors = p.problemes.filter((x) => x.gravite === 'erreur');
  if (de('erreur').length + errors.length > 0)
    parts.push(
      `### À corriger\n\n${[liste(de('erreur')), ...errors.map((e) => `- ${inert(`${e.champ ? `${e.champ} : ` : ''}${e.message} : ${e.remede}`)}`)].filter(Boolean).join('\n')}`,
    );
  const alertes = p.problemes.filter((x) => x.gravite === 'avertissement');
  const doublons = doubles.map(
    (key) =>
      `- **${QUESTIONS[key].label}** : ce titre apparaît deux fois dans le message, vérifiez où finit la réponse`,
  );
  if (de('avertissement').length + alertes.length + doublons.length > 0)
    parts.push(
      `### À vérifier\n\n${[liste(de('avertissement')), ...doublons, ...alertes.map((a) => `- ${inert(`${a.champ ? `${a.champ} : ` : ''}${a.message} : ${a.remede}`)}`)].filter(Boolean).join('\n')}`,
    );
  if (de('note').length) parts.push(`### Ce qui a été arrangé\n\n${liste(de('note'))}`);
  parts.push(`### Ce qui a été compris\n\n${table(p, lists)}`);
  // GitHub takes 65,536 characters: a file that long is read in the proposal.
  if (p.fichier && p.fichier.texte.length < 20_000)
    parts.push(
      `<details><summary>Le fichier</summary>\n\n\`${p.fichier.chemin}\`\n\n${fence(p.fichier.texte, 'mdx')}\n\n</details>`,
    );
  return `${parts.join('\n\n')}\n`;
}

/** Question by question, what was understood of each answer. */
function table({ fields, corps }: Proposal, lists: Lists): string {
  const nom = (key: Key, valeurs: readonly string[]) => {
    const options = question(key).liste;
    return valeurs
      .map((v) => (options === undefined ? v : (lists[options].find((o) => o.value === v)?.nom ?? v)))
      .join(' ; ');
  };
  const valeurs: Partial<Record<Key, string>> = {
    nom: fields.auteurs?.[0]?.nom ?? '',
    fonction: fields.auteurs?.[0]?.fonction ?? '',
    autresPersonnes: (fields.auteurs ?? [])
      .slice(1)
      .map((a) => `${a.nom}, ${a.fonction}`)
      .join(' ; '),
    structure: fields.structure?.nom ?? '',
    type: nom('type', fields.structure ? [fields.structure.type] : []),
    role: nom('role', fields.role ? [fields.role] : []),
    region: fields.region === undefined ? '' : nom('region', [fields.region]),
    departement: fields.departement === undefined ? '' : nom('departement', [fields.departement]),
    date: fields.date ?? '',
    citation1: fields.citations?.[0]?.texte ?? '',
    citation2: fields.citations?.[1]?.texte ?? '',
    citation3: fields.citations?.[2]?.texte ?? '',
    texte: corps,
    titre: fields.titre ?? '',
    leviers: nom('leviers', fields.leviers ?? []),
    themes: nom('themes', fields.themes ?? []),
    poles: nom('poles', fields.poles ?? []),
    source: nom('source', fields.source ? [fields.source.document] : []),
    page: fields.source?.page === undefined ? '' : String(fields.source.page),
  };
  const lines = KEYS.filter((key) => valeurs[key]).map(
    (key) => `| ${QUESTIONS[key].label} | ${show(valeurs[key] ?? '')} |`,
  );
  return ['| Question | Réponse |', '| --- | --- |', ...lines].join('\n');
}
