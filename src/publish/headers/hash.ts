import { createHash } from 'node:crypto';

/** `'sha256-…'` of an inline stylesheet, as a content security policy names it. */
export const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
