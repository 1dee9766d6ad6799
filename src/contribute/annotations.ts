import type { Problem } from '../check/problem.ts';

const proprieteSure = (texte: string) => messageSur(texte).replace(/:/g, '%3A').replace(/,/g, '%2C');
const messageSur = (texte: string) => texte.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** A problem as GitHub shows it on its line of the pull request. Nothing in it can start another command. */
export const writeAnnotation = ({ fichier, ligne, colonne, champ, message, remede, gravite }: Problem): string =>
  `::${gravite === 'erreur' ? 'error' : 'warning'} file=${proprieteSure(fichier)},line=${ligne},col=${colonne},title=${proprieteSure(gravite === 'erreur' ? 'À corriger' : 'À vérifier')}::${messageSur(`${champ ? `${champ} : ` : ''}${message} : ${remede}`)}`;
