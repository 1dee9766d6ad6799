import { styleText } from 'node:util';
import {
  S_BAR,
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  multiline,
  select,
  text,
  type CommonOptions,
} from '@clack/prompts';
import { foldText } from '../../src/text/fold.ts';

/** The few words of the prompts that cannot be set, in French. None is longer than the line it stands on allows. */
const MOTS: readonly [RegExp, string][] = [
  [/Please select at least one item/g, 'Choisissez-en au moins un'],
  [/No matches found/g, 'Rien de tel'],
  [/Search:/g, 'Chercher :'],
  [/Type:/g, 'Tapez'],
  [/to search/g, 'pour chercher'],
  [/Enter:/g, 'Entrée :'],
  [/Space\/Tab:/g, 'Espace :'],
  [/Tab:/g, 'Tab :'],
  [/to (?:select|navigate)/g, 'choisir'],
  [/(?<=[:\u001b[\dm ])select(?= |\u001b|$)/gm, 'cocher'],
  [/confirm(?= |\u001b|$)/gm, 'valider'],
  [/complete(?= |\u001b|$)/gm, 'compléter'],
  [/(\d+) items selected/g, '$1 choisis'],
  [/\((\d+) match(?:es)?\)/g, '($1)'],
  [/\[ submit \]/g, '[ Valider ]'],
];
export const enFrancais = (morceau: string) => MOTS.reduce((texte, [mot, juste]) => texte.replace(mot, juste), morceau);

/** The terminal, with what the prompts write put into French. */
const sortie = new Proxy(process.stdout, {
  get: (flux, nom) => {
    if (nom === 'write')
      return (morceau: string | Uint8Array) => flux.write(typeof morceau === 'string' ? enFrancais(morceau) : morceau);
    const valeur: unknown = Reflect.get(flux, nom, flux);
    return typeof valeur === 'function' ? (valeur.bind(flux) as unknown) : valeur;
  },
});
const commun: CommonOptions = { output: sortie };

const BARRE = `${styleText('gray', S_BAR)}  `;
/** A question, and under it what helps to answer. */
export const titrer = (question: string, aide: string) => `${question}\n${BARRE}${styleText('dim', aide)}`;

/** Somebody pressed Ctrl+C or Escape. */
export class Interrompu extends Error {}

function garder<T>(reponse: T): Exclude<T, symbol> {
  if (isCancel(reponse)) throw new Interrompu();
  return reponse as Exclude<T, symbol>;
}

export interface Choix {
  value: string;
  label: string;
  hint?: string;
}
type Validation = (valeur: string) => string | undefined;
const sans = (valider: Validation) => (valeur: string | undefined) => valider(valeur ?? '');

const filtrer = (cherche: string, { label, value }: { label?: string; value: string }) => {
  const mots = foldText(cherche).split(/\s+/);
  const ou = foldText(`${label ?? ''} ${value}`);
  return mots.every((mot) => ou.includes(mot));
};

/** The ways of asking, as the questions need them. */
export const demander = {
  ligne: async (message: string, valider: Validation, exemple?: string, initiale?: string) =>
    garder(
      await text({
        ...commun,
        message,
        validate: sans(valider),
        ...(exemple !== undefined && { placeholder: exemple }),
        ...(initiale !== undefined && { initialValue: initiale }),
      }),
    ) ?? '',
  paragraphe: async (message: string, valider: Validation, initiale?: string) =>
    garder(
      await multiline({
        ...commun,
        message: `${message}\n${BARRE}${styleText('dim', 'À la fin : Tab, puis Entrée.')}`,
        showSubmit: true,
        validate: sans(valider),
        ...(initiale !== undefined && { initialValue: initiale }),
      }),
    ),
  un: async (message: string, options: Choix[], initiale?: string) =>
    options.length > 7
      ? garder(
          await autocomplete<string>({
            ...commun,
            message,
            options,
            filter: filtrer,
            maxItems: 8,
            ...(initiale !== undefined && { initialValue: initiale }),
          }),
        )
      : garder(
          await select<string>({
            ...commun,
            // This prompt draws the bar on every line by itself.
            message: message.replace(BARRE, ''),
            options,
            ...(initiale !== undefined && { initialValue: initiale }),
          }),
        ),
  plusieurs: async (message: string, options: Choix[], requis: boolean) =>
    garder(
      await autocompleteMultiselect<string>({
        ...commun,
        message,
        options,
        filter: filtrer,
        maxItems: 10,
        required: requis,
      }),
    ),
  /** A text with completion: what is typed, or one of the known ones. */
  connu: async (message: string, connus: readonly string[], nouveau: string, valider: Validation) =>
    garder(
      await autocomplete<string>({
        ...commun,
        message,
        maxItems: 8,
        filter: () => true,
        options() {
          const saisie = this.userInput.trim();
          const trouves = connus.filter((nom) => filtrer(saisie, { value: nom }));
          const exact = trouves.some((nom) => nom === saisie);
          // Who looks for a known name by a piece of it must not make a new one of the piece.
          return [
            ...trouves.map((nom) => ({ value: nom, label: nom })),
            ...(saisie !== '' && !exact ? [{ value: saisie, label: saisie, hint: nouveau }] : []),
          ];
        },
        validate: (valeur) => valider(typeof valeur === 'string' ? valeur : ''),
      }),
    ),
  oui: async (message: string, initiale = true) =>
    garder(await confirm({ ...commun, message, active: 'Oui', inactive: 'Non', initialValue: initiale })),
};
