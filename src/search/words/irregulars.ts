/**
 * Families that the rules of `stem.ts` would split, or join by mistake. Folded words, the first being the stem;
 * plurals and feminines in -e need not be listed.
 */
const FAMILIES = `
lieu lieux
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
rural rurale ruraux ruralite
solidair solidaire solidarite solidaires solidairement
associ associatif associative associer associe associee
partag partage partager partagee
communiq communiquer communication communique communiquent communicant
particip participatif participative
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
organism organisme
acteur acteurs actrice
moteur moteurs
valeur valeurs
facteur facteurs
secteur secteurs sectoriel sectorielle
reglement reglements reglementaire reglementation
environnement environnemental environnementale environnementaux
evenement evenements
pays
temps
fonds
concours
parcours
recours
bois
tissu
democrat democratie democratique
legislat legislation legislatif legislative loi lois legal
aid aide aider aides aidant
recherch recherche chercheur chercheuse rechercher
universit universite universitaire
experimentation experimenter experimental experimentale experimente experimentent
financ financer finance financement financeur financier financiere financent
chom chomage chomeur chomeuse
politiqu politique
social sociaux sociale sociales socialement
societ societe
societal societale
commun communs
communaut communaute communautaire
collectivit collectivite
collectif collective collectivement
mutual mutualiser mutualisation mutualise mutualisent mutualisable
ecol ecole scolaire
ecolog ecologie ecologique ecologiste
juridiqu juridique juridiquement
cult culture culturel culturelle culturellement
prime primes
maison
note notes
personne personnes
personnel personnelle
reseau reseaux
enjeu enjeux
local locale locaux localement localite
pole poles
ville villes
village villages
maire maires mairie mairies
national nationale nationaux nationalement
interet interets
international
etude etudes etudier etudiant
etat etats etatique
metier metiers
dechet dechets
cadre cadres
achat achats acheter acheteur
vente vendre vendeur
marche marches
marchand marchande
droit droits
petit petite
eur europe europeen europeenne
franc francais francaise france
agence agences
age ages
agent agents
argent
charge charges
chantier chantiers
quartier quartiers
dossier
laureat laureate
temoin temoignage temoigner temoigne temoins
habitat habitats
habitant habitante
median mediane
moyen moyenne moyennes
moyens
compet competence competent
competit competitivite competitif competitive
emploi emplois
employ employer employeur employe
installation installer installe
structur structure structurer structuration structurant
production produire produit producteur productrice produisent
produit produits
`;

const TABLE = new Map<string, string>();
for (const line of FAMILIES.trim().split('\n')) {
  const [stem = '', ...words] = line.split(' ');
  for (const word of [stem, ...words]) if (!TABLE.has(word)) TABLE.set(word, stem);
}

export const irregularStem = (word: string) => TABLE.get(word);
