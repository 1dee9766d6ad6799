import { cleDe, type Selection } from '../state.ts';
import { paquetDe, type Fiche, type Paquet, type Sommaire } from '../cards.ts';
import { adresseDuSite } from './storage.ts';
import { readOn } from '../../publish/citation/pieces.ts';

const demandes = new Map<string, Promise<unknown>>();

function lire<T>(fichier: string): Promise<T> {
  const adresse = adresseDuSite(`/donnees/selection/${fichier}`);
  const demande =
    demandes.get(adresse) ??
    fetch(adresse).then((r) => {
      if (!r.ok) throw new Error(`${adresse} : ${r.status}`);
      // Whoever makes a note reads its references today.
      return r.text().then((text) => JSON.parse(readOn(text, new Date())) as unknown);
    });
  demandes.set(adresse, demande);
  // A failure is not kept: the reader may try again.
  demande.catch(() => demandes.delete(adresse));
  return demande as Promise<T>;
}

/** The texts of what a selection holds. Rejects when the network fails; an entry that is no more is simply absent. */
export async function chargerFiches(selection: Selection): Promise<{ sommaire: Sommaire; fiches: Map<string, Fiche> }> {
  const sommaire = await lire<Sommaire>('sommaire.json');
  const keysOf = new Set(
    selection.elements.map((e) => (cleDe(e) ?? '').split('/').slice(0, 2).join('/')).filter((c) => c !== ''),
  );
  const numeros = new Set([...keysOf].map((c) => paquetDe(c, sommaire.paquets)));
  const paquets = await Promise.all([...numeros].map((n) => lire<Paquet>(`${n}.json`)));
  const fiches = new Map<string, Fiche>();
  for (const paquet of paquets)
    for (const cle of keysOf) if (Object.hasOwn(paquet, cle)) fiches.set(cle, paquet[cle] as Fiche);
  return { sommaire, fiches };
}
