import type { Proposition } from './propose.ts';
import { CLES, QUESTIONS, question, type Cle, type Listes, type Reponses } from './questions.ts';
import { estVide } from './choices.ts';
import { bloc, inerte, montrer } from './inert.ts';
import type { Remarque } from './answers.ts';

/** The mark by which the workflow finds its own comment again, to replace it. */
export const MARQUE = '<!-- proposition de témoignage -->';

const liste = (remarques: readonly Remarque[]) =>
  remarques.map(({ cle, message }) => `- **${QUESTIONS[cle].etiquette}** : ${inerte(message)}`).join('\n');

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
      `### À corriger\n\n${[liste(de('erreur')), ...erreurs.map((e) => `- ${inerte(`${e.champ ? `${e.champ} : ` : ''}${e.message} : ${e.remede}`)}`)].filter(Boolean).join('\n')}`,
    );
  const alertes = p.problemes.filter((x) => x.gravite === 'avertissement');
  const doublons = doubles.map(
    (cle) =>
      `- **${QUESTIONS[cle].etiquette}** : ce titre apparaît deux fois dans le message, vérifiez où finit la réponse`,
  );
  if (de('avertissement').length + alertes.length + doublons.length > 0)
    parties.push(
      `### À vérifier\n\n${[liste(de('avertissement')), ...doublons, ...alertes.map((a) => `- ${inerte(`${a.champ ? `${a.champ} : ` : ''}${a.message} : ${a.remede}`)}`)].filter(Boolean).join('\n')}`,
    );
  if (de('note').length) parties.push(`### Ce qui a été arrangé\n\n${liste(de('note'))}`);
  parties.push(`### Ce qui a été compris\n\n${tableau(p, listes)}`);
  // GitHub takes 65,536 characters: a file that long is read in the proposal.
  if (p.fichier && p.fichier.texte.length < 20_000)
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
