import { log } from '@clack/prompts';
import { distance } from 'fastest-levenshtein';
import { slug } from '../../src/model/routes.ts';
import type { Chantier } from '../../src/contribute/propose.ts';
import { CONTRIBUTIONS } from '../../src/model/documents.ts';
import { question, type Cle, type Reponses } from '../../src/contribute/questions.ts';
import { valider } from '../../src/contribute/validate.ts';
import { demander, titrer, type Choix } from './terminal.ts';

const RIEN = '';

/** Asks the given questions in order, and fills the answers in. */
export async function interroger(reponses: Reponses, chantier: Chantier, keysOf: readonly Cle[]): Promise<void> {
  for (const cle of keysOf) {
    const refus = reponses[cle] === undefined ? undefined : valider(cle, reponses[cle], chantier);
    if (refus !== undefined) log.warn(`${question(cle).etiquette} : ${refus}`);
    reponses[cle] = await poser(cle, reponses, chantier);
  }
}

async function poser(cle: Cle, reponses: Reponses, chantier: Chantier): Promise<string> {
  const { etiquette, aide, forme, obligatoire, liste, max = 1 } = question(cle);
  const { exemple } = question(cle);
  const message = titrer(etiquette, aide);
  const verifier = (valeur: string) => valider(cle, valeur, chantier);
  const connu = habitude(cle, reponses, chantier);

  if (cle === 'nom')
    return memeNom(
      await demander.connu(message, chantier.connus.personnes, 'nouvelle personne', verifier),
      chantier.connus.personnes,
    );
  if (cle === 'structure')
    return memeNom(await structureConnue(message, reponses, chantier, verifier), chantier.connus.structures);
  if (cle === 'autresPersonnes' && !(await demander.oui('Quelqu’un d’autre parle-t-il en même temps ?', false)))
    return RIEN;
  if (
    (cle === 'citation2' || cle === 'citation3') &&
    (cle === 'citation3' && !reponses.citation2
      ? true
      : !(await demander.oui(`${etiquette} ?`, reponses[cle] !== undefined)))
  )
    return RIEN;
  if (cle === 'page' && estParDefaut(reponses)) return RIEN;
  if (forme === 'accord') return (await demander.oui(aide, false)) ? 'oui' : 'non';

  if (forme === 'choix' && liste !== undefined) {
    const options: Choix[] = chantier.listes[liste].map(({ valeur, nom }) => ({ value: valeur, label: nom }));
    if (max > 1) {
      for (;;) {
        const choisis = await demander.plusieurs(message, options, obligatoire);
        const refus = choisis.length > max ? `${choisis.length} choix : au plus ${max}.` : undefined;
        if (refus === undefined) return choisis.join('\n');
        log.warn(refus);
      }
    }
    const vide: Choix[] =
      obligatoire || cle === 'source'
        ? []
        : [{ value: RIEN, label: cle === 'region' ? 'Aucune : une voix nationale' : 'Aucun, ou inconnu' }];
    return demander.un(message, [...vide, ...options], connu ?? (cle === 'source' ? CONTRIBUTIONS : undefined));
  }
  if (forme === 'paragraphe') return demander.paragraphe(message, verifier, reponses[cle]);
  return demander.ligne(message, verifier, exemple, reponses[cle] ?? connu);
}

const estParDefaut = ({ source }: Reponses) => source === undefined || source === '' || source === CONTRIBUTIONS;

/** What this person, or this structure, was last time. */
function habitude(cle: Cle, reponses: Reponses, { contenu }: Chantier): string | undefined {
  const deLaPersonne = contenu.temoignages.find((t) => t.auteurs.some((a) => a.nom === reponses.nom));
  const deLaStructure = contenu.temoignages.find((t) => t.structure.nom === reponses.structure);
  if (cle === 'fonction') return deLaPersonne?.auteurs.find((a) => a.nom === reponses.nom)?.fonction;
  if (cle === 'role') return deLaPersonne?.role;
  if (cle === 'type') return deLaStructure?.structure.type;
  if (cle === 'departement') return deLaStructure?.departement;
  return undefined;
}

/** Structures, those of the person first. */
function structureConnue(
  message: string,
  reponses: Reponses,
  { connus, contenu }: Chantier,
  verifier: (valeur: string) => string | undefined,
) {
  const siennes = contenu.temoignages
    .filter((t) => t.auteurs.some((a) => a.nom === reponses.nom))
    .map((t) => t.structure.nom);
  return demander.connu(message, [...new Set([...siennes, ...connus.structures])], 'nouvelle structure', verifier);
}

/** « Vouliez-vous dire » : a name near to one that the site already has is perhaps the same. */
async function memeNom(nom: string, connus: readonly string[]): Promise<string> {
  const cle = slug(nom);
  const voisin = connus.find(
    (autre) => autre !== nom && distance(slug(autre), cle) <= Math.max(1, Math.floor(cle.length / 8)),
  );
  if (voisin === undefined || connus.includes(nom)) return nom;
  const meme = await demander.un(`« ${nom} » : vouliez-vous dire « ${voisin} » ?`, [
    { value: voisin, label: `Oui, écrire « ${voisin} »` },
    { value: nom, label: `Non, garder « ${nom} »` },
  ]);
  return meme;
}
