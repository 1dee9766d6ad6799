import { decouper } from './split.ts';

/** Fields that hold ids, codes and numbers: nothing to read. */
const SANS_PROSE =
  /^(?:id|type|role|region|departement|leviers|themes|poles|pole|section|document|page|pageFin|date|ordre|numero|ancre|niveau|texteSigne|phase|partie|milieu|creation|source|soutiens|chiffres|citations|auteurs|structure|acteurs|secteurs)$/;

const blanchir = (texte: string) => texte.replace(/\S/g, ' ');

/** The text of a file with everything that is not prose blanked, letter for letter, so that lines and columns stay right. */
export function proseOf(texte: string): string {
  const { yaml, ligneYaml, corps, ligneCorps } = decouper(texte);
  const lignes = texte.split('\n').map(() => '');
  yaml.split('\n').forEach((ligne, i) => {
    const [tout = '', cle = ''] = /^\s*(?:-\s+)?([A-Za-z]\w*):(?=\s|$)/.exec(ligne) ?? [];
    lignes[ligneYaml - 1 + i] =
      cle !== '' && SANS_PROSE.test(cle) ? blanchir(ligne) : blanchir(tout) + ligne.slice(tout.length);
  });
  corps
    .replace(/<[^<>]*>|`[^`\n]*`|\]\([^)\n]*\)|\[#[^\]\n]*\]|https?:\/\/\S+|www\.\S+/g, blanchir)
    .split('\n')
    .forEach((ligne, i) => {
      lignes[ligneCorps - 1 + i] = ligne;
    });
  return lignes.join('\n');
}

/** Words of names: people, places and structures are not in a dictionary. */
export const wordsOfNames = (noms: Iterable<string>): string[] => [
  ...new Set([...noms].flatMap((nom) => nom.match(/[\p{L}\p{M}]+/gu) ?? [])),
];
