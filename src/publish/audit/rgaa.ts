import { STATUTS, type Critere, type Grille, type Statut } from './rgaa-schema.ts';
import { themeDe } from './grid.ts';

const statuts = Object.keys(STATUTS) as Statut[];

export type Comptes = Record<Statut, number>;

/** How many criteria have each status. */
export function compterStatuts(criteres: readonly Critere[]): Comptes {
  const comptes: Comptes = { conforme: 0, 'non-conforme': 0, 'non-applicable': 0, 'a-verifier': 0 };
  for (const { statut } of criteres) comptes[statut]++;
  return comptes;
}

/** The criteria theme by theme, with their counts. */
export const parTheme = ({ themes, criteres }: Grille) =>
  themes.map(({ numero, nom }) => {
    const siens = criteres.filter((c) => themeDe(c) === numero);
    return { numero, nom, criteres: siens, comptes: compterStatuts(siens) };
  });

const cellule = (texte: string) => texte.replaceAll('|', '\\|');
const ligne = (cellules: readonly (string | number)[]) => `| ${cellules.join(' | ')} |`;

/** The grid as a page of Markdown. */
export function ecrireGrille(grille: Grille): string {
  const total = compterStatuts(grille.criteres);
  return [
    `# ${grille.referentiel} : la grille des ${grille.criteres.length} critères`,
    '',
    "<!-- Ce fichier est fait de docs/rgaa.yaml par « npm run rgaa » : c'est là qu'on le corrige. -->",
    '',
    `Revue du ${grille.date}, par le projet lui-même, avec ${grille.outils.join(', ')}. **Ce n'est pas un audit** : sans audit valide, le site se déclare « non conforme ». Un critère n'est dit conforme que si ce qui le montre est nommé ; ce qu'une machine ne peut pas juger est dit « à vérifier avec une personne ».`,
    '',
    ligne(['Thème', ...statuts.map((s) => STATUTS[s])]),
    ligne(['---', ...statuts.map(() => '---:')]),
    ...parTheme(grille).map(({ numero, nom, comptes }) =>
      ligne([`${numero}. ${nom}`, ...statuts.map((s) => comptes[s])]),
    ),
    ligne(['**Ensemble**', ...statuts.map((s) => `**${total[s]}**`)]),
    '',
    "## L'échantillon",
    '',
    ...grille.echantillon.map(({ page, adresse }) => `- ${page} : \`${adresse}\``),
    '',
    ...parTheme(grille).flatMap(({ numero, nom, criteres }) => [
      `## ${numero}. ${nom}`,
      '',
      ligne(['Critère', 'Statut', 'Comment on le sait, ou ce qui reste à faire']),
      ligne(['---', '---', '---']),
      ...criteres.map((c) =>
        ligne([`**${c.numero}** ${cellule(c.intitule)}`, STATUTS[c.statut], cellule(c.verification)]),
      ),
      '',
    ]),
    'Intitulés des critères : RGAA 4.1.2, direction interministérielle du numérique, Licence Ouverte 2.0.',
    '',
  ].join('\n');
}

/** The same words without the names of the tests, which say nothing to a reader of the site. */
export const sansFichiers = (texte: string) => texte.replace(/\s*\(tests\/[^)]*\)/g, '');
