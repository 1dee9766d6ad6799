import { fileRoute } from '../../load/file-route.ts';
import { loadPrograms } from '../../load/programs.ts';

/** The scripts that pages load, and those that these bring when the reader acts. */
export const { getStaticPaths, GET } = fileRoute('programme', 'text/javascript; charset=utf-8', loadPrograms, {
  end: '.js',
});
