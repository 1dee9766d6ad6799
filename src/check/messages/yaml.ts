import type { Position, Problem } from '../problem.ts';

interface Erreur {
  code: string;
  message: string;
  /** Code of the next error: two together may tell what one does not. */
  suivante?: string | undefined;
}
type Dit = Position & Pick<Problem, 'champ' | 'message' | 'remede'>;

const GUILLEMETS = 'mettez le texte entre guillemets droits "…"';
const CLE = /^\s*(?:-\s+)*["']?([\p{L}\w-]+)["']?\s*:(?=\s|$)\s*/u;

/** The key typed on a line, if it has one. */
export const cleDe = (ligne: string) => CLE.exec(ligne)?.[1] ?? '';

/** The obscure messages of the YAML reader, in French, at the line where the mistake was made. */
export function direErreurYaml(
  erreur: Erreur,
  lignes: readonly string[],
  { line, col }: { line: number; col: number },
): Dit {
  const ligne = Math.min(line, lignes.length);
  const texte = lignes[ligne - 1] ?? '';
  const dire = (message: string, remede: string, ici: Position = { ligne, colonne: col }): Dit => ({
    ...ici,
    champ: cleDe(lignes[ici.ligne - 1] ?? ''),
    message,
    remede,
  });
  const debutDe = (rang: number): Position => ({
    ligne: rang,
    colonne: Math.max(0, (lignes[rang - 1] ?? '').search(/\S/)) + 1,
  });
  const decalage = (ou: Position) =>
    dire('décalage inattendu', 'alignez la ligne avec ses voisines, avec des espaces', ou);

  switch (erreur.code) {
    case 'TAB_AS_INDENT':
      return dire('une tabulation sert de décalage', 'remplacez-la par deux espaces');
    case 'DUPLICATE_KEY':
      return dire('clé écrite deux fois', 'gardez-en une seule');
    case 'MULTIPLE_DOCS': {
      const coupure = lignes.findLastIndex((l, i) => i < ligne && /^(?:---|\.\.\.)/.test(l));
      return dire('une ligne « --- » ou « ... » coupe les champs en deux', 'retirez-la', debutDe(coupure + 1 || ligne));
    }
    case 'BAD_DQ_ESCAPE':
      return dire('barre oblique inverse dans un texte entre guillemets droits', 'doublez-la (\\\\) ou retirez-la');
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (erreur.suivante === 'MULTILINE_IMPLICIT_KEY') {
        const suivante = lignes.findIndex((l, i) => i >= ligne && l.trim() !== '');
        return decalage(debutDe(suivante < 0 ? ligne : suivante + 1));
      }
      return dire(
        'un « : » coupe ce texte en deux',
        `${GUILLEMETS}, ou écrivez « >- » et le texte dessous, décalé de deux espaces`,
      );
    case 'BAD_INDENT':
      return erreur.message.startsWith('Flow') ? ouvrantSeul() : decalage(debutDe(ligne));
    case 'MISSING_CHAR':
      if (/closing ['"]/.test(erreur.message)) return guillemetSeul();
      if (erreur.message.includes('without - indicator')) return decalage(debutDe(ligne));
      return erreur.message.startsWith('Implicit map keys') ? ligneSansForme() : ouvrantSeul();
    case 'MULTILINE_IMPLICIT_KEY':
      return ligneSansForme();
    default:
      return signeReserve();
  }

  function ligneSansForme(): Dit {
    const ici = debutDe(ligne);
    if (/^[\s-]*[\p{L}\w-]*[\u00a0\u202f]?:?[\u00a0\u202f]/u.test(texte))
      return dire('une espace insécable gêne la lecture', 'remplacez-la par une espace ordinaire', ici);
    if (/^\s*-[^\s-]/.test(texte))
      return dire('il manque une espace après le tiret', 'écrivez « - » puis une espace', ici);
    const collee = /^\s*(?:-\s+)*([\w-]+):\S/.exec(texte)?.[1];
    if (collee !== undefined)
      return {
        ...dire('il manque une espace après le deux-points', `écrivez « ${collee}: » puis une espace`, ici),
        champ: collee,
      };
    return dire(
      'la ligne n’a pas la forme « clé: valeur »',
      'ajoutez le deux-points et une espace ; si c’est la suite d’un texte, décalez-la de deux espaces',
      ici,
    );
  }

  /** The reader notices at the next quote, or at the end of the file: the mistake is where the last one opened. */
  function guillemetSeul(): Dit {
    for (let rang = ligne; rang >= 1; rang--) {
      const [tout = '', signe = ''] = /^.*?(?:^|:|-)\s+(["'])|^(["'])/.exec(lignes[rang - 1] ?? '') ?? [];
      const guillemet = signe || tout.trim();
      if (!guillemet) continue;
      const suite = (lignes[rang - 1] ?? '').slice(tout.length).replace(guillemet === '"' ? /\\./g : /''/g, '');
      if (suite.includes(guillemet)) continue;
      return dire('guillemet ouvert et jamais fermé', `ajoutez ${guillemet} à la fin du texte`, {
        ligne: rang,
        colonne: tout.length,
      });
    }
    return dire('guillemet ouvert et jamais fermé', 'ajoutez le guillemet droit qui manque');
  }

  function ouvrantSeul(): Dit {
    for (let rang = ligne; rang >= 1; rang--) {
      const trouve = /(?:[:-]\s+)([[{])(.*)$/.exec(lignes[rang - 1] ?? '');
      const ferme = trouve?.[1] === '{' ? '}' : ']';
      if (!trouve || trouve[2]?.includes(ferme)) continue;
      const signe = ferme === '}' ? 'accolade { ouverte et jamais fermée' : 'crochet [ ouvert et jamais fermé';
      return dire(signe, `ajoutez ${ferme} à la fin, ou ${GUILLEMETS}`, {
        ligne: rang,
        colonne: (lignes[rang - 1] ?? '').indexOf(trouve[1] ?? '[') + 1,
      });
    }
    return dire('signe ouvert et jamais fermé', 'ajoutez le crochet, l’accolade ou le guillemet qui manque');
  }

  function signeReserve(): Dit {
    const avant = CLE.exec(texte)?.[0] ?? /^\s*(?:-\s+)*/.exec(texte)?.[0] ?? '';
    const signe = texte.charAt(avant.length);
    const ici = { ligne, colonne: avant.length + 1 };
    const premiere = lignes.findIndex((l) => l.trim() !== '');
    if (/^\s/.test(lignes[premiere] ?? '') && !/^\s/.test(texte)) return decalage(debutDe(premiere + 1));
    if (signe === "'")
      return dire('une apostrophe ferme le texte trop tôt', 'entourez le texte de guillemets droits doubles "…"', ici);
    if (signe === '"')
      return dire(
        'du texte suit le guillemet fermant',
        'gardez un seul couple de guillemets droits autour du texte, et « » à l’intérieur',
        ici,
      );
    if (/^\s*-[^\s-]/.test(texte)) return ligneSansForme();
    if (/[^\p{L}\p{N}\s]/u.test(signe))
      return dire(`le texte commence par « ${signe} », un signe réservé`, GUILLEMETS, ici);
    if (/^\S/.test(texte) && lignes[premiere]?.startsWith('-')) return decalage(debutDe(ligne));
    return dire('la ligne n’est pas lisible', 'vérifiez le deux-points, le tiret et le décalage');
  }
}
