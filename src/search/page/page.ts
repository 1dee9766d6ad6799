import { ecrireAdresse, lireAdresse, type Etat } from '../query/address.ts';
import { compterFacettes } from '../index/facet-table.ts';
import { NOMS_FACETTES } from '../types.ts';
import { withBase } from '../../render/base-path.ts';
import { creerCarte } from './result-card.ts';
import { creerFacettes, type Comptes, type FacettesAffichees } from './facets.ts';
import { creerMoteur, Panne } from './engine.ts';
import { repondre, type Reponse } from './session.ts';
import { direSuite, EN_COURS, VIDE } from './texts.ts';
import * as vue from './view.ts';

/** The search page: its state is the address, and each state is answered anew. */
const PAR_PAGE = 20;
const D_UN_COUP = 5;
const { page, base } = vue;
const moteur = creerMoteur(withBase('/recherche-index/', base));

let etat: Etat;
let inconnues: { nom: string; valeur: string }[] = [];
let facettes: FacettesAffichees | undefined;
let comptes: Comptes | undefined;
let reponse: Reponse | undefined;
let montres = 0;
/** Grows with each state: a late answer to an earlier one is dropped. */
let tour = 0;
let envoye = false;
/** Says that it is working, unless the answer comes first. */
let attente: ReturnType<typeof setTimeout> | undefined;

const garde = () => (history.state ?? {}) as { montres?: number; y?: number };
const actions: vue.Actions = {
  aller,
  reessayer: (cause) => (cause === 'index' ? location.reload() : void montrer(PAR_PAGE)),
};

/** Reads the address. Before the facets are there, all of their values are taken as they come. */
function lire() {
  ({ etat, inconnues } = lireAdresse(location.search, (facette) => facettes?.connues(facette)));
}

/** Goes to another state: the address first, so that a reload or a link says the same. */
function aller(changement: Partial<Etat>) {
  history.replaceState({ montres, y: scrollY }, '');
  etat = { ...etat, ...changement };
  inconnues = [];
  history.pushState({}, '', location.pathname + ecrireAdresse(etat));
  void montrer(PAR_PAGE);
}

async function preparerFacettes() {
  if (facettes) return;
  const { choix } = await moteur.tables();
  facettes ??= creerFacettes(choix, page.facettes);
  lire();
}
/** Closed, the filters cost nothing. */
function montrerFacettes() {
  if (page.filtres.open && comptes) facettes?.montrer(etat.choix, comptes);
}

const estNue = () => etat.q === '' && NOMS_FACETTES.every((nom) => !etat.choix[nom]?.length);

async function montrer(combien: number) {
  const mien = ++tour;
  page.racine.setAttribute('aria-busy', 'true');
  clearTimeout(attente);
  attente = setTimeout(() => mien === tour && vue.annoncer(EN_COURS), 400);
  try {
    await preparerFacettes().catch((erreur: unknown) => {
      if (!estNue()) throw erreur;
    });
    if (mien !== tour) return;
    vue.remplirFormulaires(etat);
    vue.montrerChoix(etat, (facette, valeur) => facettes?.nomDe(facette, valeur) ?? valeur, actions);
    vue.habiller(estNue());
    if (estNue()) await montrerAccueil();
    else await montrerReponse(mien, combien);
  } catch (erreur) {
    if (mien === tour) tomber(erreur);
  } finally {
    clearTimeout(attente);
    if (mien === tour) page.racine.removeAttribute('aria-busy');
  }
}

/** Nothing is asked: examples, and the filters over everything. */
async function montrerAccueil() {
  reponse = undefined;
  vue.montrerAccueil(etat, champVide() || inconnues.length > 0 ? VIDE : '', inconnues);
  if (!facettes) return;
  const { facettes: table } = await moteur.tables();
  comptes = compterFacettes(table.tous, {}, table);
  montrerFacettes();
}

async function montrerReponse(mien: number, combien: number) {
  const recue = await repondre(etat, moteur);
  if (mien !== tour) return;
  reponse = recue;
  montres = 0;
  const premieres = await ajouter(D_UN_COUP, true);
  if (mien !== tour || !premieres) return;
  clearTimeout(attente);
  vue.dire(etat, recue, inconnues, actions);
  vue.titrerFiltres(etat, recue);
  // The first results are seen while the others are drawn and the facets counted.
  await new Promise((suite) => setTimeout(suite));
  if (mien !== tour) return;
  await ajouter(Math.max(combien, PAR_PAGE) - D_UN_COUP);
  if (mien !== tour) return;
  comptes = compterFacettes(recue.parmi, etat.choix, (await moteur.tables()).facettes);
  montrerFacettes();
  dispatchEvent(new Event('extraits'));
}

/** The field was sent empty, here or from another page. */
const champVide = () => envoye || new URLSearchParams(location.search).has('q');
const tomber = (erreur: unknown) => {
  vue.habiller(false);
  vue.direPanne(erreur instanceof Panne ? erreur.pourquoi : 'index', actions);
};

/** Adds cards to the list, in order, or puts them in the place of those that are there; false when it is too late. */
async function ajouter(combien: number, neuve = false): Promise<boolean> {
  const mien = tour;
  if (!reponse) return false;
  const { rangs, ailleurs, requete } = reponse;
  const cherchees = new Set(requete?.tiges ?? []);
  const fiches = await Promise.all(rangs.slice(montres, montres + combien).map((rang) => moteur.fiche(rang)));
  if (mien !== tour) return false;
  const cartes = fiches.map((fiche) => creerCarte(fiche, cherchees, base));
  if (ailleurs !== undefined) cartes[ailleurs - montres]?.prepend(vue.separer(requete?.lieux[0]));
  if (neuve) page.liste.replaceChildren(...cartes);
  else page.liste.append(...cartes);
  montres += cartes.length;
  page.plus.hidden = montres >= rangs.length;
  page.plus.textContent = direSuite(montres, rangs.length);
  return true;
}

page.question.addEventListener('submit', (evenement) => {
  evenement.preventDefault();
  envoye = true;
  aller({ q: page.champ.value.trim(), exact: false });
});
page.facettes.addEventListener('change', () => aller({ choix: facettes?.lire() ?? {} }));
page.filtres.addEventListener('toggle', montrerFacettes);
page.tri.addEventListener('change', () => aller({ tri: page.tri.value as Etat['tri'] }));
let enAjout = false;
page.plus.addEventListener('click', () => {
  // A second click while the first one is being answered asks for nothing more.
  if (enAjout) return;
  enAjout = true;
  const premiere = montres;
  ajouter(PAR_PAGE)
    .then(() => {
      page.liste.children[premiere]?.querySelector('a')?.focus();
      dispatchEvent(new Event('extraits'));
    }, tomber)
    .finally(() => (enAjout = false));
});
const revenir = async () => {
  const { montres: combien, y } = garde();
  lire();
  await montrer(combien ?? PAR_PAGE);
  if (y !== undefined) scrollTo(0, y);
};
addEventListener('popstate', () => void revenir());
addEventListener('pagehide', () => history.replaceState({ montres, y: scrollY }, ''));

/** While one types, what the question needs is fetched: its answer is there when it is sent. */
let frappe: ReturnType<typeof setTimeout> | undefined;
page.champ.addEventListener('input', () => {
  clearTimeout(frappe);
  const q = page.champ.value.trim();
  if (q.length < 3) return;
  frappe = setTimeout(() => {
    repondre({ q, choix: {}, tri: 'pertinence', exact: false }, moteur)
      .then(({ rangs }) => Promise.all(rangs.slice(0, D_UN_COUP).map((rang) => moteur.fiche(rang))))
      .catch(() => undefined);
  }, 150);
});
moteur.preparer();
void revenir();
