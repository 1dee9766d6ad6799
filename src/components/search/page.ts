import { ecrireAdresse, lireAdresse, type Etat } from '../../domain/recherche/adresse.ts';
import { FACETTES, NOMS_FACETTES, type Facette } from '../../domain/recherche/types.ts';
import { avecBase } from '../../render/adresses.ts';
import { creerCarte } from './carte.ts';
import { el, parId } from './dom.ts';
import { creerMoteur, Panne } from './moteur.ts';
import { repondre, type Reponse } from './session.ts';
import {
  direCompte,
  direLecture,
  guillemets,
  INSECABLE,
  nombre,
  PANNES,
  SANS_MOT,
  SUITE_PANNE,
  TROP_COURANTS,
  VIDE,
} from './textes.ts';

const PAR_PAGE = 20;

const racine = parId('recherche', HTMLDivElement);
const base = racine.dataset.base ?? '/';
const moteur = creerMoteur(avecBase('/recherche-index/', base));
const champ = parId('q-recherche', HTMLInputElement);
const question = parId('question', HTMLFormElement);
const zone = parId('zone', HTMLDivElement);
const accueil = parId('accueil-recherche', HTMLDivElement);
const annonce = parId('annonce', HTMLParagraphElement);
const precisions = parId('precisions', HTMLDivElement);
const choisis = parId('choisis', HTMLUListElement);
const filtres = parId('filtres', HTMLDetailsElement);
const titreFiltres = parId('titre-filtres', HTMLSpanElement);
const formFacettes = parId('facettes', HTMLFormElement);
const tri = parId('tri', HTMLSelectElement);
const blocTri = parId('bloc-tri', HTMLParagraphElement);
const liste = parId('resultats', HTMLOListElement);
const plus = parId('plus', HTMLButtonElement);

const cases = [...formFacettes.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const connues = new Map(
  NOMS_FACETTES.map((nom) => [nom, new Set(cases.filter((c) => c.name === nom).map((c) => c.value))]),
);
const nomDe = (facette: Facette, valeur: string) =>
  cases
    .find((c) => c.name === facette && c.value === valeur)
    ?.closest('label')
    ?.querySelector('.nom')?.textContent ?? valeur;

let etat: Etat;
let inconnues: { nom: string; valeur: string }[] = [];
let reponse: Reponse | undefined;
let montres = 0;
let tour = 0;
let prepare = false;

const preparer = () => {
  if (!prepare) moteur.preparer();
  prepare = true;
};

function lire() {
  ({ etat, inconnues } = lireAdresse(location.search, (facette) => connues.get(facette) ?? new Set()));
}

/** Goes to another state: the address first, so that a reload or a link says the same. */
function aller(changement: Partial<Etat>) {
  history.replaceState({ montres }, '');
  etat = { ...etat, ...changement };
  inconnues = [];
  history.pushState({ montres: PAR_PAGE }, '', location.pathname + ecrireAdresse(etat));
  void montrer(PAR_PAGE);
}

function remplirFormulaires() {
  if (champ.value.trim() !== etat.q) champ.value = etat.q;
  for (const c of cases) c.checked = etat.choix[c.name as Facette]?.includes(c.value) ?? false;
  tri.value = etat.tri;
  document.title = document.title.replace(/^.*?(?=Recherche)/, etat.q ? `${etat.q.slice(0, 80)} – ` : '');
}

async function montrer(combien: number) {
  const mien = ++tour;
  remplirFormulaires();
  const nue = etat.q === '' && NOMS_FACETTES.every((nom) => !etat.choix[nom]?.length);
  accueil.hidden = !nue;
  zone.hidden = false;
  montrerChoix();
  if (nue) {
    reponse = undefined;
    annoncer(location.search.includes('q=') ? VIDE : '', direInconnues());
    liste.replaceChildren();
    plus.hidden = blocTri.hidden = true;
    filtres.hidden = false;
    montrerComptes();
    return;
  }
  racine.setAttribute('aria-busy', 'true');
  try {
    const recue = await repondre(etat, moteur);
    if (mien !== tour) return;
    reponse = recue;
    liste.replaceChildren();
    montres = 0;
    await ajouter(Math.max(combien, PAR_PAGE), mien);
    if (mien !== tour) return;
    dire(recue);
    montrerComptes(recue);
  } catch (erreur) {
    if (mien === tour) direPanne(erreur instanceof Panne ? erreur.cause : 'index');
  } finally {
    if (mien === tour) racine.removeAttribute('aria-busy');
  }
}

/** Adds cards to the list, in order; a card that cannot be read stops the list with a sentence. */
async function ajouter(combien: number, mien: number) {
  if (!reponse) return;
  const cherchees = new Set(reponse.requete?.tiges ?? []);
  const lot = reponse.ids.slice(montres, montres + combien);
  const fiches = await Promise.all(lot.map((id) => moteur.fiche(id)));
  if (mien !== tour) return;
  liste.append(...fiches.map((fiche) => creerCarte(fiche, cherchees, base)));
  montres += lot.length;
  const reste = reponse.ids.length - montres;
  plus.hidden = reste <= 0;
  plus.textContent = `Voir plus de résultats (${nombre(montres)} sur ${nombre(reponse.ids.length)})`;
  history.replaceState({ montres }, '');
}

function annoncer(texte: string, suite: (Node | string)[] = []) {
  annonce.textContent = texte;
  precisions.replaceChildren(...suite.map((s) => (typeof s === 'string' ? el('p', {}, s) : s)));
}

const direInconnues = () =>
  inconnues.map(({ nom, valeur }) =>
    `Le filtre ${guillemets(`${nom in FACETTES ? FACETTES[nom as Facette] : nom} : ${valeur}`.replace(' :', `${INSECABLE}:`))} n’existe pas : il est laissé de côté.`.replace(
      ' :',
      `${INSECABLE}:`,
    ),
  );

const boutonLien = (texte: string, action: () => void) => {
  const bouton = el('button', { type: 'button', class: 'lien' }, texte);
  bouton.addEventListener('click', action);
  return bouton;
};
const lienQuestion = (q: string, exact = false) =>
  el('a', { href: location.pathname + ecrireAdresse({ ...etat, q, exact }) }, guillemets(q));

function dire(recue: Reponse) {
  const { ids, requete, corrigee, absents, voisins, creuse, sansFiltre, replis } = recue;
  const suite: (Node | string)[] = [...direInconnues()];
  if (creuse) {
    annoncer(creuse === 'courants' ? TROP_COURANTS : SANS_MOT, suite);
    blocTri.hidden = true;
    return;
  }
  if (corrigee !== undefined)
    suite.push(
      el('p', {}, 'Résultats pour ', lienQuestion(corrigee), `. Chercher quand même `, lienQuestion(etat.q, true), '.'),
    );
  if (absents.length > 0 && corrigee === undefined)
    suite.push(
      el(
        'p',
        {},
        `Aucun texte ne contient ${absents.map(guillemets).join(', ')}.`,
        ...(voisins.length > 0
          ? [` Mots voisins${INSECABLE}: `, ...voisins.flatMap((v, i) => [i > 0 ? ', ' : '', lienQuestion(v)]), '.']
          : []),
      ),
    );
  if (requete) suite.push(...direLecture(requete));
  for (const lieu of requete?.lieux ?? [])
    if (replis.length > 0 && lieu.repli !== undefined)
      suite.push(`Rien de particulier pour ${lieu.nom} : voici sa région.`.replace(' :', `${INSECABLE}:`));
  for (const lieu of requete?.lieux ?? [])
    if (lieu.page)
      suite.push(el('p', {}, 'Voir aussi la page ', el('a', { href: avecBase(lieu.page, base) }, lieu.nom), '.'));
  if (ids.length === 0 && sansFiltre > 0)
    suite.push(
      el(
        'p',
        {},
        `Sans les filtres, il y a ${nombre(sansFiltre)} résultat${sansFiltre > 1 ? 's' : ''}. `,
        boutonLien('Retirer les filtres', () => aller({ choix: {} })),
      ),
    );
  else if (ids.length === 0) suite.push(SUITE_PANNE);
  blocTri.hidden = ids.length < 2;
  annoncer(direCompte(ids.length, corrigee ?? etat.q), suite);
}

function direPanne(cause: Panne['cause']) {
  liste.replaceChildren();
  plus.hidden = blocTri.hidden = true;
  filtres.hidden = true;
  annoncer(PANNES[cause], [
    ...(cause === 'webassembly'
      ? []
      : [
          el(
            'p',
            {},
            boutonLien('Réessayer', () => void montrer(PAR_PAGE)),
          ),
        ]),
    SUITE_PANNE,
  ]);
}

function montrerComptes(recue?: Reponse) {
  const nombreChoisis = NOMS_FACETTES.reduce((n, nom) => n + (etat.choix[nom]?.length ?? 0), 0);
  const quoi = recue ? `${nombre(recue.ids.length)} résultat${recue.ids.length > 1 ? 's' : ''}` : 'Choisir des filtres';
  titreFiltres.textContent = recue
    ? `Filtrer ${recue.ids.length > 1 ? 'les ' : ''}${quoi}${nombreChoisis > 0 ? ` (${nombreChoisis} filtre${nombreChoisis > 1 ? 's' : ''})` : ''}`
    : quoi;
  filtres.hidden = recue?.creuse !== undefined;
  for (const c of cases) {
    const compte = recue?.comptes[c.name as Facette].get(c.value) ?? 0;
    const montre = c.closest('label')?.querySelector('[data-compte]');
    if (montre) montre.textContent = recue ? `(${nombre(compte)})` : '';
    c.disabled = recue !== undefined && compte === 0 && !c.checked;
  }
}

function montrerChoix() {
  const tags = NOMS_FACETTES.flatMap((nom) =>
    (etat.choix[nom] ?? []).map((valeur) => {
      const bouton = el(
        'button',
        { type: 'button', class: 'choisi' },
        nomDe(nom, valeur),
        el('span', { 'aria-hidden': 'true' }, ' ×'),
      );
      bouton.setAttribute('aria-label', `Retirer le filtre ${FACETTES[nom]}${INSECABLE}: ${nomDe(nom, valeur)}`);
      bouton.addEventListener('click', () => {
        aller({ choix: { ...etat.choix, [nom]: (etat.choix[nom] ?? []).filter((v) => v !== valeur) } });
        (choisis.querySelector('button') ?? champ).focus();
      });
      return el('li', {}, bouton);
    }),
  );
  const effacer = boutonLien('Tout effacer', () => {
    aller({ choix: {} });
    champ.focus();
  });
  choisis.replaceChildren(...tags, ...(tags.length > 0 ? [el('li', {}, effacer)] : []));
  choisis.hidden = tags.length === 0;
}

question.addEventListener('submit', (evenement) => {
  evenement.preventDefault();
  aller({ q: champ.value.trim(), exact: false });
});
formFacettes.addEventListener('submit', (evenement) => evenement.preventDefault());
formFacettes.addEventListener('change', () => {
  const choix: Etat['choix'] = {};
  for (const c of cases) if (c.checked) choix[c.name as Facette] = [...(choix[c.name as Facette] ?? []), c.value];
  aller({ choix });
});
tri.addEventListener('change', () => aller({ tri: tri.value as Etat['tri'] }));
plus.addEventListener('click', () => {
  const premiere = montres;
  ajouter(PAR_PAGE, tour).then(
    () => liste.children[premiere]?.querySelector('a')?.focus(),
    (erreur: unknown) => direPanne(erreur instanceof Panne ? erreur.cause : 'index'),
  );
});
champ.addEventListener('focus', preparer);
addEventListener('keydown', (evenement) => {
  if (
    evenement.key.toLowerCase() !== 'k' ||
    !(evenement.ctrlKey || evenement.metaKey) ||
    evenement.altKey ||
    evenement.shiftKey
  )
    return;
  evenement.preventDefault();
  champ.focus();
  champ.select();
});
addEventListener('popstate', () => {
  lire();
  void montrer((history.state as { montres?: number } | null)?.montres ?? PAR_PAGE);
});

const large = matchMedia('(width >= 62rem)');
const ouvrirFiltres = () => (filtres.open = large.matches);
large.addEventListener('change', ouvrirFiltres);
ouvrirFiltres();
for (const aide of racine.querySelectorAll<HTMLElement>('[data-avec-script]')) aide.hidden = false;
lire();
void montrer((history.state as { montres?: number } | null)?.montres ?? PAR_PAGE);
