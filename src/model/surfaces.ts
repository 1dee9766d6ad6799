/** The surface that a figure writes, « 9 000 m² », « plus de 4 000 m² », « 68 ha », in square metres; nothing for another. */
export function squareMetres(figure: string): number | undefined {
  const [, written, unit] = /^(?:plus\sde\s|près\sde\s|environ\s)?(\d[\d\s]*(?:,\d+)?)\s?(m²|ha)$/u.exec(figure) ?? [];
  if (written === undefined) return undefined;
  return Number(written.replace(/\s/gu, '').replace(',', '.')) * (unit === 'ha' ? 10_000 : 1);
}
