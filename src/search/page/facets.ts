import type { ChoixFacette, Valeur } from '../index/facet-choices.ts';
import { NOMS_FACETTES, type Facette } from '../types.ts';
import { el } from './dom.ts';
import { nombre } from './texts.ts';

export type Comptes = Record<Facette, Map<string, number>>;
type Choisis = Partial<Record<Facette, readonly string[]>>;
interface Boite {
  nom: Facette;
  valeur: string;
  entree: HTMLInputElement;
  compte: HTMLSpanElement;
}

const OUVERTES = new Set<Facette>(['type', 'region', 'role']);

/** The facets, as boxes to tick with their counts, drawn in `place` when first shown. */
export function creerFacettes(choix: readonly ChoixFacette[], place: HTMLElement) {
  const noms = new Map<Facette, Map<string, string>>(
    choix.map(({ nom, valeurs }) => [
      nom,
      new Map(valeurs.flatMap((v) => [v, ...(v.dedans ?? [])]).map((v) => [v.id, v.nom])),
    ]),
  );
  let boites: Boite[] | undefined;
  const boite = (nom: Facette, v: Valeur): HTMLLabelElement => {
    const entree = el('input', { type: 'checkbox', name: nom, value: v.id });
    const compte = el('span', { class: 'compte' });
    boites?.push({ nom, valeur: v.id, entree, compte });
    return el('label', {}, entree, el('span', { class: 'nom' }, v.nom), ' ', compte);
  };
  const liste = (nom: Facette, valeurs: readonly Valeur[]): HTMLUListElement =>
    el(
      'ul',
      { class: 'nu' },
      ...valeurs.map((v) => el('li', {}, boite(nom, v), v.dedans && v.dedans.length > 0 && liste(nom, v.dedans))),
    );
  /** Shows the values that would give nothing, and hides them again. */
  const autres = () => {
    const bouton = el('button', { type: 'button', class: 'autres', hidden: '', 'aria-expanded': 'false' });
    bouton.addEventListener('click', () => {
      const ouvert = bouton.parentElement?.classList.toggle('tout') ?? false;
      bouton.setAttribute('aria-expanded', String(ouvert));
    });
    return bouton;
  };
  const dessiner = (): Boite[] => {
    if (boites) return boites;
    boites = [];
    place.replaceChildren(
      ...choix.map(({ nom, titre, valeurs }) =>
        el(
          'details',
          OUVERTES.has(nom) ? { open: '' } : {},
          el('summary', {}, titre),
          el('fieldset', {}, el('legend', { class: 'visuellement-cache' }, titre), liste(nom, valeurs), autres()),
        ),
      ),
    );
    return boites;
  };
  return {
    connues: (facette: Facette): ReadonlySet<string> => new Set(noms.get(facette)?.keys()),
    nomDe: (facette: Facette, valeur: string): string => noms.get(facette)?.get(valeur) ?? valeur,
    /** Ticks what is chosen; a value that would give nothing is folded under « autres » and cannot be chosen. */
    montrer(choisis: Choisis, comptes: Comptes) {
      for (const { nom, valeur, entree, compte } of dessiner()) {
        const n = comptes[nom].get(valeur) ?? 0;
        entree.checked = choisis[nom]?.includes(valeur) ?? false;
        entree.disabled = n === 0 && !entree.checked;
        compte.textContent = `(${nombre(n)})`;
        entree.closest('li')?.classList.toggle('rien', entree.disabled);
      }
      for (const bouton of place.querySelectorAll<HTMLButtonElement>('.autres')) {
        const combien = bouton.parentElement?.querySelectorAll('.rien').length ?? 0;
        bouton.hidden = combien === 0;
        bouton.textContent = `${nombre(combien)} autre${combien > 1 ? 's' : ''}, sans résultat`;
      }
    },
    /** What is ticked. */
    lire(): Partial<Record<Facette, string[]>> {
      const choisis: Partial<Record<Facette, string[]>> = {};
      for (const nom of NOMS_FACETTES) {
        const cochees = dessiner().filter((b) => b.nom === nom && b.entree.checked);
        if (cochees.length > 0) choisis[nom] = cochees.map((b) => b.valeur);
      }
      return choisis;
    },
  };
}
export type FacettesAffichees = ReturnType<typeof creerFacettes>;
