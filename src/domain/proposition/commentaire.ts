import type { Proposition } from './proposer.ts';
import { CLES, QUESTIONS, question, type Cle, type Listes, type Reponses } from './questions.ts';
import { estVide } from './choix.ts';
import type { Remarque } from './lecteur.ts';

/** The mark by which the workflow finds its own comment again, to replace it. */
export const MARQUE = '<!-- proposition de témoignage -->';

/** Shows what somebody typed without letting it do anything: no mention, no link, no HTML, no break out of a table. */
export function montrer(texte: string, max = 160): string {
  const uni = texte.replace(/\s+/g, ' ').trim();
  const coupe = uni.length > max ? `${uni.slice(0, max)}…` : uni;
  const sur = coupe.replace(/`/g, "'").replace(/\|/g, '¦');
  return sur === '' ? '' : `\`${sur}\``;
}

/** A block that keeps line breaks, fenced by more backticks than the text has in a row. */
export function bloc(texte: string, langue = ''): string {
  const suite = Math.max(2, ...[...texte.matchAll(/`+/g)].map((m) => m[0].length));
  const cloture = '`'.repeat(suite + 1);
  return `${cloture}${langue}\n${texte.trimEnd()}\n${cloture}`;
}

/** A title for a commit and a pull request: « [skip ci] », « closes #1 » and « @name » would be obeyed. */
export const titreSur = (titre: string): string =>
  titre
    .replace(/[[\]#@<>`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 72);

const liste = (remarques: readonly Remarque[]) =>
  remarques.map(({ cle, message }) => `- **${QUESTIONS[cle].etiquette}** : ${sansEffet(message)}`).join('\n');

/** A message of ours may quote what was typed: nothing in it may be read as Markdown. */
const sansEffet = (message: string) =>
  message
    .replace(/[\\`*_{}[\]()<>#|~@]/g, (signe) => (signe === '@' ? '@\u200b' : `\\${signe}`))
    .replace(/https?:/gi, (debut) => debut.replace(':', ':\u200b'));

interface Contexte {
  reponses: Reponses;
  listes: Listes;
  /** Headings found twice in the form. */
  doubles?: readonly Cle[];
}

/** The answer that the workflow writes under the issue: what was understood, what is missing, what to correct. */
export function ecrireCommentaire(p: Proposition, { reponses, listes, doubles = [] }: Contexte): string {
  const de = (gravite: Remarque['gravite']) => p.remarques.filter((r) => r.gravite === gravite);
  const parties: string[] = [MARQUE];
  if (CLES.every((cle) => estVide(reponses[cle])))
    return `${MARQUE}\nCe message ne vient pas du formulaire « Proposer un témoignage » : aucune de ses questions n’y figure. Ouvrez le formulaire, ou ajoutez les réponses sous leurs titres.`;
  parties.push(
    p.fichier
      ? 'Merci ! Votre témoignage est prêt : une proposition (pull request) a été ouverte avec ce fichier. Une personne du RTES la relira.'
      : 'Merci ! Votre témoignage n’est pas encore complet. Modifiez votre message (les trois points en haut à droite, puis « Edit ») : il sera relu aussitôt.',
  );
  if (de('manque').length) parties.push(`### Ce qui manque\n\n${liste(de('manque'))}`);
  const erreurs = p.problemes.filter((x) => x.gravite === 'erreur');
  if (de('erreur').length + erreurs.length > 0)
    parties.push(
      `### À corriger\n\n${[liste(de('erreur')), ...erreurs.map((e) => `- ${sansEffet(`${e.champ ? `${e.champ} : ` : ''}${e.message} : ${e.remede}`)}`)].filter(Boolean).join('\n')}`,
    );
  const alertes = p.problemes.filter((x) => x.gravite === 'avertissement');
  const doublons = doubles.map(
    (cle) =>
      `- **${QUESTIONS[cle].etiquette}** : ce titre apparaît deux fois dans le message, vérifiez où finit la réponse`,
  );
  if (de('avertissement').length + alertes.length + doublons.length > 0)
    parties.push(
      `### À vérifier\n\n${[liste(de('avertissement')), ...doublons, ...alertes.map((a) => `- ${sansEffet(`${a.champ ? `${a.champ} : ` : ''}${a.message} : ${a.remede}`)}`)].filter(Boolean).join('\n')}`,
    );
  if (de('note').length) parties.push(`### Ce qui a été arrangé\n\n${liste(de('note'))}`);
  parties.push(`### Ce qui a été compris\n\n${tableau(p, listes)}`);
  if (p.fichier)
    parties.push(
      `<details><summary>Le fichier</summary>\n\n\`${p.fichier.chemin}\`\n\n${bloc(p.fichier.texte, 'mdx')}\n\n</details>`,
    );
  return `${parties.join('\n\n')}\n`;
}

/** Question by question, what was understood of each answer. */
function tableau({ champs, corps }: Proposition, listes: Listes): string {
  const nom = (cle: Cle, valeurs: readonly string[]) => {
    const options = question(cle).liste;
    return valeurs
      .map((v) => (options === undefined ? v : (listes[options].find((o) => o.valeur === v)?.nom ?? v)))
      .join(' ; ');
  };
  const valeurs: Partial<Record<Cle, string>> = {
    nom: champs.auteurs?.[0]?.nom ?? '',
    fonction: champs.auteurs?.[0]?.fonction ?? '',
    autresPersonnes: (champs.auteurs ?? [])
      .slice(1)
      .map((a) => `${a.nom}, ${a.fonction}`)
      .join(' ; '),
    structure: champs.structure?.nom ?? '',
    type: nom('type', champs.structure ? [champs.structure.type] : []),
    role: nom('role', champs.role ? [champs.role] : []),
    region: champs.region === undefined ? '' : nom('region', [champs.region]),
    departement: champs.departement === undefined ? '' : nom('departement', [champs.departement]),
    date: champs.date ?? '',
    citation1: champs.citations?.[0]?.texte ?? '',
    citation2: champs.citations?.[1]?.texte ?? '',
    citation3: champs.citations?.[2]?.texte ?? '',
    texte: corps,
    titre: champs.titre ?? '',
    leviers: nom('leviers', champs.leviers ?? []),
    themes: nom('themes', champs.themes ?? []),
    poles: nom('poles', champs.poles ?? []),
    source: nom('source', champs.source ? [champs.source.document] : []),
    page: champs.source?.page === undefined ? '' : String(champs.source.page),
  };
  const lignes = CLES.filter((cle) => valeurs[cle]).map(
    (cle) => `| ${QUESTIONS[cle].etiquette} | ${montrer(valeurs[cle] ?? '')} |`,
  );
  return ['| Question | Réponse |', '| --- | --- |', ...lignes].join('\n');
}
