/** A path in its parts: folder with its closing `/`, name without extension, extension with its dot. */
export function splitPath(path: string) {
  const [, folder = '', base = '', extension = ''] = /^(.*\/)?(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  return { folder, base, extension };
}
