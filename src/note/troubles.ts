import { MAX_PIECES, type Troubles } from './draft.ts';

/** What a reader is told of an address that could not be read whole, and of `lost` pieces that the site has no more. */
export function sayTroubles(troubles: Troubles | undefined, lost = 0): string[] {
  const said: string[] = [];
  if (troubles?.cut)
    said.push(
      'La fin de cette adresse manque : voici ce qui en a été lu. Demandez-la de nouveau, entière, à qui vous l’a envoyée.',
    );
  if (troubles && troubles.unreadable > 0)
    said.push(
      troubles.unreadable === 1
        ? 'Un morceau de cette adresse est illisible : il est laissé de côté.'
        : `${troubles.unreadable} morceaux de cette adresse sont illisibles : ils sont laissés de côté.`,
    );
  if (troubles && troubles.tooMany > 0)
    said.push(`Cette adresse compte plus de ${MAX_PIECES} passages : les ${MAX_PIECES} premiers sont là.`);
  if (lost > 0)
    said.push(
      lost === 1
        ? 'Un passage n’est plus sur le site : il est signalé à sa place, le reste est intact.'
        : `${lost} passages ne sont plus sur le site : ils sont signalés à leur place, le reste est intact.`,
    );
  return said;
}
