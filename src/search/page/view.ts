import { ecrireAdresse, type Etat } from '../query/address.ts';
import { FACETTES, NOMS_FACETTES, type Facette } from '../types.ts';
import { withBase } from '../../render/base-path.ts';
import { route } from '../../model/routes.ts';
import type { Lieu } from '../index/places.ts';
import { el, parId } from './dom.ts';
import type { Cause } from './engine.ts';
import type { Reponse } from './session.ts';
import {
  accorder,
  COURTE,
  direCompte,
  direFiltreInconnu,
  direLecture,
  direRepli,
  guillemets,
  LARGE,
  NBSP,
  PANNES,
  SANS_MOT,
  SUITE_PANNE,
  SUITE_RIEN,
  TROP_COURANTS,
} from './texts.ts';

/** The pieces of the page. Throws when one is missing. */
export const page = {
  racine: parId('recherche', HTMLDivElement),
  champ: parId('q-recherche', HTMLInputElement),
  question: parId('question', HTMLFormElement),
  zone: parId('zone', HTMLDivElement),
  accueil: parId('accueil-recherche', HTMLDivElement),
  annonce: parId('annonce', HTMLParagraphElement),
  precisions: parId('precisions', HTMLDivElement),
  choisis: parId('choisis', HTMLUListElement),
  filtres: parId('filtres', HTMLDetailsElement),
  titreFiltres: parId('titre-filtres', HTMLSpanElement),
  facettes: parId('facettes', HTMLDivElement),
  tri: parId('tri', HTMLSelectElement),
  blocTri: parId('bloc-tri', HTMLParagraphElement),
  liste: parId('resultats', HTMLOListElement),
  plus: parId('plus', HTMLButtonElement),
};
export const base = page.racine.dataset.base ?? '/';

/** What the reader can do from a sentence or a tag. */
export interface Actions {
  aller: (changement: Partial<Etat>) => void;
  reessayer: (cause: Cause) => void;
}

type Phrase = Node | string;
export function annoncer(texte: string, suite: readonly Phrase[] = []) {
  page.annonce.textContent = texte;
  page.precisions.replaceChildren(...suite.map((s) => (typeof s === 'string' ? el('p', {}, s) : s)));
}

const bouton = (texte: string, action: () => void) => {
  const b = el('button', { type: 'button', class: 'lien' }, texte);
  b.addEventListener('click', action);
  return b;
};
const direInconnues = (inconnues: readonly { nom: string; valeur: string }[]) =>
  inconnues.map(({ nom, valeur }) => direFiltreInconnu(nom in FACETTES ? FACETTES[nom as Facette] : nom, valeur));

let rempli = false;
export function remplirFormulaires(etat: Etat) {
  // The first time, the reader may already be typing.
  if (page.champ.value.trim() !== etat.q && (rempli || page.champ.value === '')) page.champ.value = etat.q;
  rempli = true;
  page.tri.value = etat.tri;
  document.title = document.title.replace(/^.*?(?=Recherche)/, etat.q ? `${etat.q.slice(0, 80)} – ` : '');
}

const large = matchMedia('(width >= 62rem)');
let deuxColonnes = false;
/** Before any question, the examples; then, on a wide screen, the filters open beside the results. */
export function habiller(nue: boolean) {
  page.racine.classList.toggle('nue', nue);
  page.accueil.hidden = !nue;
  if (nue) deuxColonnes = false;
  else if (!deuxColonnes) {
    deuxColonnes = true;
    page.filtres.open = large.matches;
  }
}
large.addEventListener('change', () => deuxColonnes && (page.filtres.open = large.matches));

/** The page before any question. */
export function montrerAccueil(etat: Etat, texte: string, inconnues: readonly { nom: string; valeur: string }[]) {
  annoncer(texte, direInconnues(inconnues));
  page.liste.replaceChildren();
  page.plus.hidden = page.blocTri.hidden = true;
  titrerFiltres(etat);
}

/** Says what was found, what was understood, what was corrected or left aside, and where to go from nothing. */
export function dire(
  etat: Etat,
  recue: Reponse,
  inconnues: readonly { nom: string; valeur: string }[],
  { aller }: Actions,
) {
  const { rangs, requete, corrigee, absents, neighbours, creuse, sansFiltre, replis, courte, large: approche } = recue;
  const suite: Phrase[] = direInconnues(inconnues);
  page.blocTri.hidden = rangs.length < 2;
  if (creuse) return annoncer(creuse === 'courants' ? TROP_COURANTS : SANS_MOT, suite);
  const lien = (q: string, exact = false) =>
    el('a', { href: location.pathname + ecrireAdresse({ ...etat, q, exact }) }, guillemets(q));
  if (corrigee !== undefined)
    suite.push(el('p', {}, 'Résultats pour ', lien(corrigee), '. Chercher quand même ', lien(etat.q, true), '.'));
  else if (absents.length > 0) {
    const proches = neighbours.flatMap((v, i) => [i > 0 ? ', ' : ` Mots voisins${NBSP}: `, lien(v)]);
    suite.push(
      el(
        'p',
        {},
        `Aucun texte ne contient ${absents.map(guillemets).join(', ')}.`,
        ...proches,
        proches.length > 0 && '.',
      ),
    );
  }
  if (courte && rangs.length > 0) suite.push(COURTE);
  if (approche) suite.push(LARGE);
  if (requete) suite.push(...direLecture(requete));
  const muettes = (requete?.lieux ?? []).filter((l) => l.muet);
  // A region where nobody speaks says it already.
  suite.push(...replis.filter(({ lieu }) => !muettes.some((l) => l.dans === lieu)).map(direRepli));
  const liens = (pages: readonly { nom: string; page: string }[]) =>
    pages.flatMap(({ nom, page: adresse }, i) => [i > 0 && ', ', el('a', { href: withBase(adresse, base) }, nom)]);
  const voisines = muettes.flatMap((l) => l.voisines ?? []);
  if (voisines.length > 0) suite.push(el('p', {}, `Les plus proches${NBSP}: `, ...liens(voisines), '.'));
  if (muettes.length > 0 || replis.length > 0)
    suite.push(
      el(
        'p',
        {},
        ...liens([
          { nom: 'Écouter les voix nationales', page: `${route.recherche}?structure=reseau&structure=etat` },
          { nom: 'Proposer un témoignage', page: route.contribuer },
        ]),
        '.',
      ),
    );
  const pages = [...new Map((requete?.pages ?? []).map((p) => [p.page, p])).values()].slice(0, 4);
  if (pages.length > 0)
    suite.push(el('p', {}, `Voir aussi ${pages.length > 1 ? 'les pages' : 'la page'} `, ...liens(pages), '.'));
  if (requete?.apresLeGuide)
    suite.push(
      el(
        'p',
        {},
        `Le guide est d’avril 2014${NBSP}: ce qui est venu ensuite se lit dans `,
        ...liens([{ nom: `Et depuis 2014${NBSP}?`, page: route.depuis }]),
        '.',
      ),
    );
  if (rangs.length === 0 && sansFiltre > 0) {
    const retirer = bouton('Retirer les filtres', () => aller({ choix: {} }));
    suite.push(el('p', {}, `Sans les filtres, il y a ${accorder(sansFiltre, 'résultat')}. `, retirer));
  } else if (rangs.length === 0) suite.push(SUITE_RIEN);
  annoncer(direCompte(rangs.length, corrigee ?? etat.q), suite);
}

export function direPanne(cause: Cause, { reessayer }: Actions) {
  page.liste.replaceChildren();
  page.plus.hidden = page.blocTri.hidden = page.filtres.hidden = true;
  annoncer(PANNES[cause], [
    ...(cause === 'webassembly'
      ? []
      : [
          el(
            'p',
            {},
            bouton('Réessayer', () => reessayer(cause)),
          ),
        ]),
    SUITE_PANNE,
  ]);
}

/** Before the first result of the present region that is not of the former one asked for. */
export const separer = (lieu: Lieu | undefined) =>
  el('p', { class: 'separation' }, `Aussi ${lieu?.aussi ?? 'dans la région d’aujourd’hui'}`);

/** What the button to the filters says: it stands above the first result, with the count. */
export function titrerFiltres(etat: Etat, recue?: Reponse) {
  const choisis = NOMS_FACETTES.reduce((n, nom) => n + (etat.choix[nom]?.length ?? 0), 0);
  const filtres = choisis > 0 ? ` (${accorder(choisis, 'filtre')})` : '';
  page.titreFiltres.textContent = recue
    ? `Filtrer ${recue.rangs.length > 1 ? 'les ' : ''}${accorder(recue.rangs.length, 'résultat')}${filtres}`
    : 'Choisir des filtres';
  // Boxes that could only be left alone would stand before the ways on.
  page.filtres.hidden = recue !== undefined && recue.rangs.length === 0 && recue.sansFiltre === 0;
}

/** The chosen values, as tags that take themselves away. */
export function montrerChoix(etat: Etat, nomDe: (facette: Facette, valeur: string) => string, { aller }: Actions) {
  const retirer = (nom: Facette, valeur: string) => {
    const croix = el('span', { 'aria-hidden': 'true' }, ' ×');
    const tag = el(
      'button',
      {
        type: 'button',
        class: 'choisi',
        'aria-label': `Retirer le filtre ${FACETTES[nom]}${NBSP}: ${nomDe(nom, valeur)}`,
      },
      nomDe(nom, valeur),
      croix,
    );
    tag.addEventListener('click', () => {
      aller({ choix: { ...etat.choix, [nom]: (etat.choix[nom] ?? []).filter((v) => v !== valeur) } });
      (page.choisis.querySelector('button') ?? page.champ).focus();
    });
    return el('li', {}, tag);
  };
  const tags = NOMS_FACETTES.flatMap((nom) => (etat.choix[nom] ?? []).map((valeur) => retirer(nom, valeur)));
  const effacer = bouton('Tout effacer', () => {
    aller({ choix: {} });
    page.champ.focus();
  });
  page.choisis.replaceChildren(...tags, ...(tags.length > 0 ? [el('li', {}, effacer)] : []));
  page.choisis.hidden = tags.length === 0;
}
