/** Relative luminance of a colour, as WCAG 2 defines it. */
export function luminance([r = 0, v = 0, b = 0]: readonly number[]): number {
  const lineaire = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * lineaire(r) + 0.7152 * lineaire(v) + 0.0722 * lineaire(b);
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [sombre = 0, clair = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (clair + 0.05) / (sombre + 0.05);
}
