import { readBody } from './body.ts';
import { checkWith } from './check-with.ts';
import type { Circumstances } from './reading.ts';
import type { ContentFile } from './files.ts';

/**
 * Reads and checks everything under `content/`. All problems are found before anything fails; what is
 * valid is returned even when something else is not. Given what was published, none of it may lead nowhere.
 */
export const checkContent = (files: readonly ContentFile[], known?: Circumstances) => checkWith(readBody, files, known);
