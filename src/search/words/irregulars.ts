/**
 * Families that the rules of `stem.ts` would split, or join by mistake. Folded words, the first being the stem;
 * plurals and feminines in -e need not be listed.
 */
const FAMILIES = `
territoir territoire territorial territoriale territoriaux territorialise territorialiser territorialisation territorialite
region regional regionale regionaux regionaliser
departement departemental departementale departementaux
commune communes communal communale communaux
public publique publics publiques
travail travaux travailler travaille travailleur travailleuse
elu elue elus elues
cre cree crees creer creation createur
ann ans annee annees annuel annuelle
paye paie paient payer payent payeur
solidair solidaire solidarite solidaires solidairement
associ associatif associative associer associe associee
partag partage partager partagee
communiq communiquer communication communique communiquent communicant
cooperatif cooperative cooperatifs
partenair partenaire partenariat partenarial partenariale partenariaux
convention conventions conventionner conventionne conventionnement
contrat contractuel contractuelle contractualiser contractualisation contractualise
construct construire construit construite construisent construis construisant
gest gerer gere gestion gestionnaire gerent gerant
energ energie energetique
ingenier ingenierie ingenieur
insert inserer inser
reun reunion reunir reunit reunissent reuni
soutien soutenir soutient soutenu soutenue soutiennent soutenait soutenant
entrepris entreprise entreprendre entrepreneur entrepreneuse entrepreneurial entrepreneuriale entrepreneuriat
agricol agricole agriculture agriculteur agricultrice
forme formes
secteur secteurs sectoriel sectorielle
reglement reglements reglementaire reglementation
environnement environnemental environnementale environnementaux
fonds
parcours
legislat legislation legislatif legislative loi lois legal
aid aide aider aides aidant
recherch recherche chercheur chercheuse rechercher
universit universite universitaire
experimentation experimenter experimental experimentale experimente experimentent
politiqu politique
communaut communaute communautaire
collectif collective collectivement
mutual mutualiser mutualisation mutualise mutualisent mutualisable
ecol ecole scolaire
cult culture culturel culturelle culturellement
personnel personnelle
village villages
etude etudes etudier etudiant
achat achats acheter acheteur
vente vendre vendeur
marche marches
eur europe europeen europeenne
franc francais francaise france
age ages
charge charges
temoin temoignage temoigner temoigne temoins
habitant habitante
moyens
compet competence competent
competit competitivite competitif competitive
installation installer installe
production produire produit producteur productrice produisent
produit produits
`;

const TABLE = new Map<string, string>();
for (const line of FAMILIES.trim().split('\n')) {
  const [stem = '', ...words] = line.split(' ');
  for (const word of [stem, ...words]) if (!TABLE.has(word)) TABLE.set(word, stem);
}

export const irregularStem = (word: string) => TABLE.get(word);
