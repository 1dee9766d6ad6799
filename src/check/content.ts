import { readBody } from './body.ts';
import { checkWith } from './check-with.ts';
import type { ContentFile } from './rules/files.ts';

/**
 * Reads and checks everything under `content/`. All problems are found before anything fails; what is
 * valid is returned even when something else is not. Given today (AAAA-MM-JJ), no date may come after it.
 */
export const checkContent = (files: readonly ContentFile[], today?: string) => checkWith(readBody, files, today);
