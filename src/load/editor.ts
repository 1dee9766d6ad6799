import { existsSync } from 'node:fs';

/** Whether the site has its editor, `/admin/`: `npm run build:admin` makes it, and every build after that keeps it. */
export const editorIsBuilt = (): boolean => existsSync('dist/admin/index.html');
