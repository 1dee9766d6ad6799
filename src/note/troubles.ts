import { MAX_ELEMENTS, type Ennuis } from './state.ts';

/** What a reader is told of an address that could not be read whole, and of `perdus` pieces that the site has no more. */
export function direEnnuis(ennuis: Ennuis | undefined, perdus: number): string[] {
  const phrases: string[] = [];
  if (ennuis?.coupee)
    phrases.push(
      'La fin de cette adresse manque : voici ce qui en a été lu. Demandez-la de nouveau, entière, à qui vous l’a envoyée.',
    );
  if (ennuis && ennuis.illisibles > 0)
    phrases.push(
      ennuis.illisibles === 1
        ? 'Un morceau de cette adresse est illisible : il est laissé de côté.'
        : `${ennuis.illisibles} morceaux de cette adresse sont illisibles : ils sont laissés de côté.`,
    );
  if (ennuis && ennuis.enTrop > 0)
    phrases.push(`Cette adresse compte plus de ${MAX_ELEMENTS} éléments : les ${MAX_ELEMENTS} premiers sont là.`);
  if (perdus > 0)
    phrases.push(
      perdus === 1
        ? 'Un élément n’est plus sur le site : il est signalé à sa place, le reste est intact.'
        : `${perdus} éléments ne sont plus sur le site : ils sont signalés à leur place, le reste est intact.`,
    );
  return phrases;
}
