/**
 * Words that people type for words that the texts use. In a line, a text that holds one form is found by the
 * others, at a discount. The glossary gives its own groups; these are the ones it does not have.
 * A frequent word of the corpus stands on its own: see `FREQUENT` in `vocabulary.ts`.
 */
export const SYNONYMS: readonly (readonly string[])[] = `
commune, mairie, maire, municipalité, ville, conseil municipal, village, bourg
intercommunalité, interco, agglo, agglomération, communauté d'agglomération, communauté de communes, communauté urbaine, métropole, EPCI, com com, comcom, CC, communauté
département, conseil général, conseil départemental, CG, départemental
région, conseil régional, CR
financement, subvention, argent, aide financière, soutien financier, crédits, sous, enveloppe, budget, fric, financeur, bailleur de fonds
lieu, tiers-lieu, tierslieu, locaux, bâtiment, immobilier, hangar, salle
friche, usine, ancienne usine, site industriel, bâtiment industriel, reconversion, désaffecté, abandonné
foncier, terrain, parcelle
loyer, location, bail, louer
emploi, chômage, travail, embauche, recrutement, demandeur d'emploi, job, boulot, poste
emplois tremplin, emplois aidés, contrats aidés, emplois d'avenir, postes aidés
insertion, IAE, SIAE, chantier d'insertion, entreprise d'insertion, exclusion, RSA
élu, maire, conseiller, vice-président, adjoint, politicien, responsable politique
technicien, agent, chargé de mission, fonctionnaire, agent territorial, chargée de mission, service technique
agriculture, maraîchage, paysan, ferme, bio, agriculture biologique, biologique, alimentation, circuit court, AMAP, maraîcher, légumes
écologie, environnement, développement durable, transition écologique, écologique, climat, vert, durable
déchet, recyclage, réemploi, ressourcerie, recyclerie, récupération, tri, économie circulaire
énergie, éolien, photovoltaïque, solaire, énergie renouvelable, énergétique
écoconstruction, éco-construction, bâtiment durable, écohabitat, bois, écobâtiment, rénovation
coworking, bureaux partagés, espace de travail partagé, cotravail, télétravail
pépinière, couveuse, incubateur, hôtel d'entreprises
recherche, université, laboratoire, enseignement supérieur, fac, universitaire, chercheur, scientifique
innovation, nouveauté, R&D, innovation sociale
culture, musique, spectacle, artiste, artistique, arts, théâtre, industries créatives
quartier, politique de la ville, banlieue, quartier prioritaire, ZUS, cité, rénovation urbaine, QPV
rural, campagne, ruralité, milieu rural, village
logement, habitat, hébergement, HLM
formation, apprentissage, former, qualification
habitant, citoyen, population, gens, usager, société civile
concertation, consultation, dialogue, co-construction, participation, comité consultatif, assises, forum
coopération, partenariat, collaboration, entraide, travailler ensemble, alliance
mutualisation, mise en commun, partage, mutualiser, moyens communs
accompagnement, ingénierie, appui, aide, soutien, conseil, coup de main
DLA, dispositif local d'accompagnement
commande publique, marché public, marchés publics, achat public, clause sociale, clause, appel d'offres, achats responsables
amorçage, démarrage, lancement, début, démarrer, lancer
émergence, naissance, repérage, détecter, repérer, faire naître
pérennité, viabilité, modèle économique, rentabilité, autonomie financière, autofinancement, durer, rentable, équilibre économique
gouvernance, pilotage, comité de pilotage, décision, copil, décider
transversalité, décloisonnement, silo, cloisonnement, décloisonner, entre services, inter-services
appel à projets, AAP, concours, lauréat, candidature, appel à manifestation
loi, législation, loi NOTRe, loi Hamon, loi ESS, loi relative, juridique
Europe, européen, FSE, FEDER, Leader, fonds européens, Bruxelles, UE, Union européenne, FEADER
État, préfecture, gouvernement, ministère, ministre, préfet, DIRECCTE
PTCE, pôle territorial de coopération économique, pôles territoriaux de coopération économique
ESS, économie sociale et solidaire, économie solidaire, économie sociale
entreprise classique, secteur privé, PME, TPE, patron, entreprises privées, économie classique, économie traditionnelle, CCI, privé, secteur marchand
tête de réseau, fédération, têtes de réseaux
bénévole, bénévolat, militant, volontaire
salarié, ETP, équivalent temps plein, personnel, effectif
coopérative, SCIC, SCOP, société coopérative d'intérêt collectif, coop
association, loi 1901, asso, associatif
évaluation, bilan, indicateur, mesurer, impact
services à la personne, aide à domicile, personnes âgées, seniors, vieillissement, dépendance
petite enfance, crèche, enfant
tourisme, touristique, vacances
numérique, internet, informatique, digital, web
textile, vêtement, laine, mode, couture
mobilité, transport, autopartage, covoiturage, voiture, vélo
commerce équitable, équitable
zone d’activité, zone d'activités, ZA, ZAC, parc d'activités, zone artisanale
aménagement, urbanisme, PLU
frein, difficulté, difficile, compliqué, obstacle, problème, limite, blocage
réussite, clé de succès, facteur de réussite, succès, bonne pratique, marche bien
rôle, place, posture, juste place, juste distance, présence
animateur, coordinateur, cellule d’animation, animation, coordination, coordinatrice
garant, garantie, intérêt général, intérêt collectif
confiance, se connaître, interconnaissance, connaissance mutuelle
contrat, convention, contractualisation, contrat territorial, schéma, règlement
pédagogie, sensibilisation, expliquer, convaincre, faire connaître, communication
statut juridique, forme juridique, statuts, statut
définition, définir, signification
enquête, étude, questionnaire, panel, sondage
démarche ascendante, imposer, décréter, descendante, verticale, top-down, d'en haut, d'en bas, bottom-up
pluriannuel, triennal, sur trois ans, plusieurs années, dans la durée, long terme
risque, échec, échouer, danger, caution, garantie d'emprunt
acquisition, achat, acheter, vendre, vente, cession, racheter
réhabilitation, réhabiliter, rénover, requalification, travaux, redonner vie, réaménager
origine, inventer, genèse, pionnier, histoire, premières discussions
prêt, emprunt, banque, emprunter, caution
compétence, savoir-faire, métier, ingénierie
diagnostic, état des lieux, recensement, cartographie, recenser
démarche, procédure, étape, mode d’emploi, marche à suivre
règlement d’intervention, critère, dispositif, guichet, dispositif d’aide
délibération, voter, vote, conseil communautaire, délibérer
élections, alternance, mandat, majorité, mandature
client, consommateur, clientèle, acheteur
industrie, industriel, fabriquer, production, fabrication
cantine, restauration collective, repas
jeune, jeunesse, étudiant
santé, médical, soins, handicap
calendrier, délai, durée, échéance
baisse, réduction, désengagement, coupe, diminution
argument, intérêt, avantage, bénéfice, apport, plus-value
organigramme, direction, service
réunion, rencontre, table ronde, se réunir
`
  .trim()
  .split('\n')
  .map((line) => line.split(', '));
