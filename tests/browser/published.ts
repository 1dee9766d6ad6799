import { readFileSync } from 'node:fs';
import type { Temoignage } from '../../src/model/repertoire.ts';

/** The testimonies as the built site publishes them. */
export const published = JSON.parse(readFileSync('dist/donnees/temoignages.json', 'utf8')) as Pick<
  Temoignage,
  'id' | 'citations' | 'auteurs' | 'date'
>[];
