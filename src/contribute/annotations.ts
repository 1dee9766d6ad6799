import type { Problem } from '../check/problem.ts';

const proprieteSure = (texte: string) => messageSur(texte).replace(/:/g, '%3A').replace(/,/g, '%2C');
const messageSur = (texte: string) => texte.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** A problem as GitHub shows it on its line of the pull request. Nothing in it can start another command. */
export const writeAnnotation = ({ file, line, column, field, message, remedy, severity }: Problem): string =>
  `::${severity === 'error' ? 'error' : 'warning'} file=${proprieteSure(file)},line=${line},col=${column},title=${proprieteSure(severity === 'error' ? 'À corriger' : 'À vérifier')}::${messageSur(`${field ? `${field} : ` : ''}${message} : ${remedy}`)}`;
