import type { z } from 'astro/zod';
import { jsonSchemaOf, type JsonSchema } from '../../schema/json.ts';
import type { World } from '../context.ts';

type Cell = string | number | boolean | undefined;
export type DataRow = Record<string, unknown>;

/** A column of a table: its name, its type in Table Schema's words, what it holds. */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  value: (row: DataRow) => Cell;
}

/** A value in one cell: the items of a list joined by « ; », what an item holds by commas. */
function flat(value: unknown): Cell {
  if (!Array.isArray(value)) return value as Cell;
  return value
    .map((item) =>
      typeof item === 'object'
        ? Object.values(item as object)
            .flat()
            .join(', ')
        : item,
    )
    .join(' ; ');
}

const snake = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** The columns of a schema, described as it describes its fields; one object (`source`) gives a column a field. */
export function columnsOf(schema: z.ZodObject): Column[] {
  const { properties = {} } = jsonSchemaOf(schema);
  const column = (
    name: string,
    { type = 'string', description = '' }: JsonSchema,
    value: (row: DataRow) => unknown,
  ): Column => ({
    name,
    type: type === 'array' ? 'string' : (type as Column['type']),
    description,
    value: (row) => flat(value(row)),
  });
  return Object.entries(properties).flatMap(([name, property]) =>
    property.properties
      ? Object.entries(property.properties).map(([field, inside]) =>
          column(snake(field), inside, (row) => (row[name] as DataRow | undefined)?.[field]),
        )
      : [column(name, property, (row) => row[name])],
  );
}

/**
 * A spreadsheet runs what starts with these signs (OWASP, « CSV injection »): an apostrophe before keeps it a text. It
 * may start anywhere that a spreadsheet cuts, whatever quotation marks say: a French one cuts at semicolons.
 */
const FORMULA = /^(?=[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])/g;

function written(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const harmless = cell.replace(FORMULA, "'");
  return /[",;\t\r\n=+@＝＋－＠]|^'/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A value as people read it in a French spreadsheet, which would take « 01 » for 1 and « 2014-04 » for whatever it
 * likes: codes with their name, dates and decimals in French.
 */
function forPeople(name: string, cell: Cell, row: DataRow, { departements }: World): Cell {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell !== 'string') return cell;
  if (/^departements?$/.test(name))
    return cell.replace(
      /\b(?:\d\d|2[AB]|97\d)\b(?!\))/g,
      (code) => `${departements.get(code) ?? 'Département'} (${code})`,
    );
  if (/^(?:code|ancienCode)$/.test(name) && cell !== '') return `${String(row.nom)} (${cell})`;
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(cell) ?? [];
  return year === undefined ? cell : [day, month, year].filter((part) => part !== undefined).join('/');
}

/**
 * A table as CSV (RFC 4180): its header, then its rows, exactly as they are; or, for French spreadsheets, with
 * semicolons, a byte order mark so that accents are read, and values as people read them.
 */
export function writeCsv(
  columns: readonly Column[],
  rows: readonly DataRow[],
  world: World,
  spreadsheet = false,
): string {
  const cells = (row: DataRow) =>
    columns.map(({ name, value }) => {
      const cell = value(row);
      return written(spreadsheet ? forPeople(name, cell, row, world) : cell);
    });
  const lines = [columns.map((c) => c.name), ...rows.map(cells)];
  return `${spreadsheet ? '\uFEFF' : ''}${lines.map((line) => `${line.join(spreadsheet ? ';' : ',')}\r\n`).join('')}`;
}
