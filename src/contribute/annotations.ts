import type { Problem } from '../check/problem.ts';

const safeProperty = (text: string) => safeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
const safeMessage = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** A problem as GitHub shows it on its line of the pull request. Nothing in it can start another command. */
export const writeAnnotation = ({ file, line, column, field, message, remedy, severity }: Problem): string =>
  `::${severity === 'error' ? 'error' : 'warning'} file=${safeProperty(file)},line=${line},col=${column},title=${safeProperty(severity === 'error' ? 'À corriger' : 'À vérifier')}::${safeMessage(`${field ? `${field} : ` : ''}${message} : ${remedy}`)}`;
