import type { Remark } from './answers.ts';
import { isNoAnswer } from './choices.ts';
import { fence, inert, show } from './inert.ts';
import type { Proposal } from './propose.ts';
import { KEYS, question, type Answers, type Key, type Lists } from './questions.ts';
import type { Problem } from '../check/problem.ts';

/** The mark by which the workflow finds its own comment again, to replace it. */
const MARK = '<!-- proposition de témoignage -->';
/** GitHub takes 65,536 characters: a longer file is read in the proposal. */
const MAX_FILE = 20_000;

interface Context {
  answers: Answers;
  lists: Lists;
  /** Headings found twice in the form. */
  doubles?: readonly Key[];
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`] : [];
const sayRemark = ({ key, message }: Pick<Remark, 'key' | 'message'>) =>
  `**${question(key).label}** : ${inert(message)}`;
const sayProblem = ({ field, message, remedy }: Problem) => inert(`${field && `${field} : `}${message} : ${remedy}`);

/** The answer that the workflow writes under the issue: what was understood, what is missing, what to correct. */
export function writeComment(p: Proposal, { answers, lists, doubles = [] }: Context): string {
  if (KEYS.every((key) => isNoAnswer(answers[key])))
    return `${MARK}\nCe message ne vient pas du formulaire « Proposer un témoignage » : aucune de ses questions n’y figure. Ouvrez le formulaire, ou ajoutez les réponses sous leurs titres.`;
  const remarks = (severity: Remark['severity']) => p.remarks.filter((r) => r.severity === severity).map(sayRemark);
  const problems = (severity: Problem['severity']) => p.problems.filter((x) => x.severity === severity).map(sayProblem);
  const twice = doubles.map((key) =>
    sayRemark({ key, message: 'ce titre apparaît deux fois dans le message, vérifiez où finit la réponse' }),
  );
  const parts = [
    MARK,
    p.file
      ? 'Merci ! Votre témoignage est prêt : une proposition (pull request) a été ouverte avec ce fichier. Une personne du RTES la relira.'
      : 'Merci ! Votre témoignage n’est pas encore complet. Modifiez votre message (les trois points en haut à droite, puis « Edit ») : il sera relu aussitôt.',
    ...section('Ce qui manque', remarks('missing')),
    ...section('À corriger', [...remarks('error'), ...problems('error')]),
    ...section('À vérifier', [...remarks('warning'), ...twice, ...problems('warning')]),
    ...section('Ce qui a été arrangé', remarks('note')),
    `### Ce qui a été compris\n\n${table(p, lists)}`,
    ...(p.file && p.file.text.length < MAX_FILE
      ? [`<details><summary>Le fichier</summary>\n\n\`${p.file.path}\`\n\n${fence(p.file.text, 'mdx')}\n\n</details>`]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Question by question, what was understood of each answer. */
function table({ fields, body }: Proposal, lists: Lists): string {
  const { auteurs = [], structure, role, region, departement, date, citations = [], source } = fields;
  const pages = source?.pageFin === undefined ? source?.page : `${source.page ?? ''}-${source.pageFin}`;
  const understood: Record<Exclude<Key, 'accord'>, (string | number | undefined)[]> = {
    nom: [auteurs[0]?.nom],
    fonction: [auteurs[0]?.fonction],
    autresPersonnes: auteurs
      .slice(1)
      .map((a) => [a.nom, a.fonction, a.structure?.nom, a.role].filter(Boolean).join(', ')),
    structure: [structure?.nom],
    type: [structure?.type],
    role: [role],
    region: [region],
    departement: [departement],
    date: [date],
    citation1: [citations[0]?.texte],
    citation2: [citations[1]?.texte],
    citation3: [citations[2]?.texte],
    texte: [body],
    titre: [fields.titre],
    leviers: fields.leviers ?? [],
    themes: fields.themes ?? [],
    poles: fields.poles ?? [],
    source: [source?.document],
    page: [pages],
  };
  const rows = Object.entries(understood).flatMap(([key, values]) => {
    const { label, list } = question(key as Key);
    const names = values.map((value) => (list && lists[list].find((o) => o.value === value)?.name) ?? value ?? '');
    const said = names.join(' ; ');
    return said === '' ? [] : [`| ${label} | ${show(said)} |`];
  });
  return ['| Question | Réponse |', '| --- | --- |', ...rows].join('\n');
}
