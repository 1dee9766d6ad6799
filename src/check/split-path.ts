/** A path in its parts: folder with its closing `/`, name without extension, extension with its dot. */
export function splitPath(chemin: string) {
  const [, dossier = '', base = '', extension = ''] = /^(.*\/)?(.*?)(\.[^./]*)?$/s.exec(chemin) ?? [];
  return { dossier, base, extension };
}
