import { couper, type Coupe } from './frontmatter.ts';
import type { Trouve } from './problem.ts';

/** After an empty line, what is neither a key, nor the inside of one, nor a comment: the body has begun. */
const PROSE = /^(?:#{2,}\s|(?![\s#\]}-]|["']?[\p{L}\w-]+["']?[ \u00a0]?:(?:\s|$)).)/u;

/** Cuts an entry in two even where its `---` lines are missing, so that the rest of it is still checked. */
export function decouper(texte: string): Coupe & { probleme?: Trouve } {
  const dire = (ligne: number, message: string, remede: string): Trouve => ({
    ligne,
    colonne: 1,
    champ: '',
    message,
    remede,
    gravite: 'erreur',
  });
  const coupe = couper(texte);
  if (!coupe && !/^---[ \t]*\n/.test(texte))
    return {
      yaml: '',
      ligneYaml: 1,
      corps: texte.trimEnd(),
      ligneCorps: 1,
      probleme: dire(
        1,
        'les champs manquent',
        'commencez le fichier par une ligne « --- », les champs, puis une autre ligne « --- »',
      ),
    };
  const lignes = texte.split('\n');
  const fin = coupe ? coupe.yaml.split('\n').length : lignes.length;
  const prose = lignes.findIndex((l, i) => i > 1 && i < fin && PROSE.test(l) && lignes[i - 1]?.trim() === '');
  if (coupe && prose < 0) return coupe;
  const bord = prose < 0 ? lignes.length : prose;
  return {
    yaml: `${lignes.slice(1, bord).join('\n')}\n`,
    ligneYaml: 2,
    corps: lignes.slice(bord).join('\n').trimEnd(),
    ligneCorps: bord + 1,
    probleme: dire(
      Math.min(bord + 1, lignes.length),
      'les champs ne sont pas fermés',
      prose < 0 ? 'ajoutez une ligne « --- » après le dernier champ' : 'ajoutez une ligne « --- » avant ce texte',
    ),
  };
}
