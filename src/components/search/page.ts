import { ecrireAdresse, lireAdresse, type Etat } from '../../domain/recherche/adresse.ts';
import { NOMS_FACETTES, type Facette } from '../../domain/recherche/types.ts';
import { avecBase } from '../../render/adresses.ts';
import { creerCarte } from './carte.ts';
import { creerMoteur, Panne } from './moteur.ts';
import { repondre, type Reponse } from './session.ts';
import { direSuite, VIDE } from './textes.ts';
import * as vue from './vue.ts';

/** The search page: its state is the address, and each state is answered anew. */
const PAR_PAGE = 20;
const { page, base, cases } = vue;
const moteur = creerMoteur(avecBase('/recherche-index/', base));

let etat: Etat;
let inconnues: { nom: string; valeur: string }[] = [];
let reponse: Reponse | undefined;
let montres = 0;
/** Grows with each state: a late answer to an earlier one is dropped. */
let tour = 0;
let prepare = false;

const garde = () => (history.state ?? {}) as { montres?: number; y?: number };
const actions: vue.Actions = { aller, reessayer: () => void montrer(PAR_PAGE) };

function lire() {
  ({ etat, inconnues } = lireAdresse(location.search, vue.valeursDe));
}

/** Goes to another state: the address first, so that a reload or a link says the same. */
function aller(changement: Partial<Etat>) {
  history.replaceState({ montres, y: scrollY }, '');
  etat = { ...etat, ...changement };
  inconnues = [];
  history.pushState({}, '', location.pathname + ecrireAdresse(etat));
  void montrer(PAR_PAGE);
}

async function montrer(combien: number) {
  const mien = ++tour;
  const nue = etat.q === '' && NOMS_FACETTES.every((nom) => !etat.choix[nom]?.length);
  vue.remplirFormulaires(etat);
  vue.montrerChoix(etat, actions);
  page.accueil.hidden = !nue;
  page.zone.hidden = false;
  if (nue) {
    reponse = undefined;
    page.racine.removeAttribute('aria-busy');
    return vue.montrerAccueil(etat, champVide() ? VIDE : '', inconnues);
  }
  page.racine.setAttribute('aria-busy', 'true');
  try {
    const recue = await repondre(etat, moteur);
    if (mien !== tour) return;
    reponse = recue;
    page.liste.replaceChildren();
    montres = 0;
    await ajouter(Math.max(combien, PAR_PAGE));
    if (mien !== tour) return;
    vue.dire(etat, recue, inconnues, actions);
    vue.montrerComptes(etat, recue);
  } catch (erreur) {
    if (mien === tour) tomber(erreur);
  } finally {
    if (mien === tour) page.racine.removeAttribute('aria-busy');
  }
}

/** The field was sent empty, here or from another page. */
const champVide = () => new URLSearchParams(location.search).has('q') || document.activeElement === page.champ;
const tomber = (erreur: unknown) => vue.direPanne(erreur instanceof Panne ? erreur.pourquoi : 'index', actions);

/** Adds cards to the list, in order. */
async function ajouter(combien: number) {
  const mien = tour;
  if (!reponse) return;
  const cherchees = new Set(reponse.requete?.tiges ?? []);
  const lot = reponse.rangs.slice(montres, montres + combien);
  const fiches = await Promise.all(lot.map((rang) => moteur.fiche(rang)));
  if (mien !== tour) return;
  page.liste.append(...fiches.map((fiche) => creerCarte(fiche, cherchees, base)));
  montres += lot.length;
  page.plus.hidden = montres >= reponse.rangs.length;
  page.plus.textContent = direSuite(montres, reponse.rangs.length);
}

const preparer = () => {
  if (!prepare) moteur.preparer();
  prepare = true;
};

page.question.addEventListener('submit', (evenement) => {
  evenement.preventDefault();
  aller({ q: page.champ.value.trim(), exact: false });
});
page.facettes.addEventListener('change', () => {
  const choix: Etat['choix'] = {};
  for (const c of cases) if (c.checked) choix[c.name as Facette] = [...(choix[c.name as Facette] ?? []), c.value];
  aller({ choix });
});
page.tri.addEventListener('change', () => aller({ tri: page.tri.value as Etat['tri'] }));
page.plus.addEventListener('click', () => {
  const premiere = montres;
  ajouter(PAR_PAGE).then(() => page.liste.children[premiere]?.querySelector('a')?.focus(), tomber);
});
page.champ.addEventListener('focus', preparer);
addEventListener('keydown', (evenement) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = evenement;
  if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
  evenement.preventDefault();
  page.champ.focus();
  page.champ.select();
});
const revenir = async () => {
  const { montres: combien, y } = garde();
  lire();
  await montrer(combien ?? PAR_PAGE);
  if (y !== undefined) scrollTo(0, y);
};
addEventListener('popstate', () => void revenir());
addEventListener('pagehide', () => history.replaceState({ montres, y: scrollY }, ''));

const large = matchMedia('(width >= 62rem)');
const ouvrirFiltres = () => (page.filtres.open = large.matches);
large.addEventListener('change', ouvrirFiltres);
ouvrirFiltres();
for (const aide of page.racine.querySelectorAll<HTMLElement>('[data-avec-script]')) aide.hidden = false;
void revenir();
