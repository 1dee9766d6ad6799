import type { APIRoute } from 'astro';
import { writeSecurityTxt } from '../../publish/headers/security-txt.ts';
import { absolute } from '../../load/citation.ts';
import { commitDate } from '../../load/git.ts';
import { loadSite } from '../../load/site.ts';

export const GET: APIRoute = async () => {
  const { renseignements } = await loadSite();
  const depot = renseignements.get('depot')?.valeur?.replace(/\/$/, '');
  return new Response(
    writeSecurityTxt({
      courriel: renseignements.get('courriel')?.valeur,
      politique: depot?.startsWith('https://github.com/') ? `${depot}/security/policy` : undefined,
      // Without a history to ask, the day of the build: the file is worth nothing without its end.
      date: commitDate() ?? new Date().toISOString(),
      canonique: absolute('/.well-known/security.txt'),
    }),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
};
