/**
 * What judges the content of the day: it fails a change of code. Where texts alone change (`CONTENU_SEUL=1`, set by
 * verifier.yml), it is said and no more: what « npm run verifier » accepts is not refused later, in English.
 */
export function ofTheDay(judge: () => void): void {
  if (process.env.CONTENU_SEUL !== '1') return judge();
  try {
    judge();
  } catch (error) {
    console.warn(`À regarder, sans que rien s’arrête : ${error instanceof Error ? error.message : String(error)}`);
  }
}
