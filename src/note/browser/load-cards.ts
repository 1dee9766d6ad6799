import type { CardFile, CardFiles } from '../cards.ts';
import { entryOf, type Draft } from '../draft.ts';
import type { Material } from '../material.ts';
import { siteAddress } from '../../render/base-path.ts';

const asked = new Map<string, Promise<unknown>>();

/** Reads a file of `/donnees/note/`; nothing when the site has none of that name. Rejects when the network fails. */
function read<T>(name: string): Promise<T | undefined> {
  const address = siteAddress(`/donnees/note/${name}.json`);
  const request =
    asked.get(address) ??
    fetch(address).then((answer) => {
      if (answer.ok) return answer.json();
      if (answer.status === 404 || answer.status === 410) return undefined;
      throw new Error(`${address} : ${answer.status}`);
    });
  asked.set(address, request);
  // A failure is not kept: the reader may try again.
  request.catch(() => asked.delete(address));
  return request as Promise<T | undefined>;
}

/** The texts of what a note holds; an entry that is no more is simply absent. */
export async function loadCards({ pieces }: Draft): Promise<CardFiles> {
  const entries = [...new Set(pieces.flatMap(({ cle }) => (cle === undefined ? [] : [entryOf(cle)])))];
  const files = await Promise.all(entries.map((entry) => read<CardFile>(entry)));
  return new Map(entries.flatMap((entry, i) => (files[i] ? [[entry, files[i]] as const] : [])));
}

/** What notes are made of. */
export async function loadMaterial(): Promise<Material> {
  const material = await read<Material>('preparer');
  if (!material) throw new Error('preparer.json');
  return material;
}
