/** Pages whose number depends on how much there is to list, and what is not for readers to cite. */
const PASSAGERES =
  /^\/(?:404\.html|admin\/.*|integrer\/.*|(?:temoignages\/page|leviers\/[^/]+\/voix|(?:regions|themes|roles)\/[^/]+)\/\d+\/)$/;

export const estPassagere = (adresse: string): boolean => PASSAGERES.test(adresse);

/** A page of the built site, as far as addresses are concerned. */
export interface PageConstruite {
  adresse: string;
  html: string;
}

/** The permanent addresses of a built site, in order: its pages, and each quotation in its testimony. */
export function adressesDe(pages: readonly PageConstruite[]): string[] {
  const adresses = pages
    .filter(({ adresse, html }) => !PASSAGERES.test(adresse) && !/<meta http-equiv="refresh"/.test(html))
    .flatMap(({ adresse, html }) => [
      adresse,
      ...(/^\/temoignages\/[^/]+\/$/.test(adresse)
        ? [...html.matchAll(/\sid="(c[1-3])"/g)].map((m) => `${adresse}#${m[1] ?? ''}`)
        : []),
    ]);
  return [...new Set(adresses)].sort();
}

/** The published addresses that lead nowhere any more: no page, and no line that says where it went. */
export function adressesPerdues(
  publiees: readonly string[],
  pages: readonly PageConstruite[],
  redirections: readonly { id: string }[],
): string[] {
  const presentes = new Set([...adressesDe(pages), ...pages.map((p) => p.adresse)]);
  const dites = new Set(redirections.map((r) => r.id));
  const nom = (adresse: string) => adresse.replace(/^\//, '').replace(/\/(?=#|$)/, '');
  return publiees.filter((adresse) => {
    const [page = ''] = adresse.split('#');
    return !presentes.has(adresse) && !dites.has(nom(adresse)) && !dites.has(nom(page));
  });
}

/** What to add to `content/redirections.yaml` so that lost addresses lead somewhere again. */
export function direPerdues(perdues: readonly string[]): string {
  // The quotations of a page that is gone go with it.
  const pages = new Set(perdues.filter((a) => !a.includes('#')));
  const utiles = perdues.filter((a) => !a.includes('#') || !pages.has(a.split('#')[0] ?? ''));
  const lignes = utiles.map(
    (a) =>
      `- id: ${a.replace(/^\//, '').replace(/\/(?=#|$)/, '')}\n  vers: … (la nouvelle adresse, ou « retire: AAAA-MM-JJ » si la page est retirée)`,
  );
  return `${utiles.length} adresse${utiles.length > 1 ? 's' : ''} déjà publiée${utiles.length > 1 ? 's' : ''} ne mène${utiles.length > 1 ? 'nt' : ''} plus nulle part. Ajoutez à content/redirections.yaml :\n${lignes.join('\n')}`;
}

const EN_TETE =
  '# Les adresses publiées, une par ligne. Mis à jour par « npm run adresses » ; aucune ne disparaît sans une ligne de redirections.yaml.';
export const lireVerrou = (texte: string): string[] => texte.split('\n').filter((ligne) => ligne.startsWith('/'));
export const ecrireVerrou = (adresses: Iterable<string>): string =>
  `${EN_TETE}\n${[...new Set(adresses)].sort().join('\n')}\n`;
