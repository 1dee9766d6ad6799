import { distance } from 'fastest-levenshtein';

const ECART = 2;
const MORCEAUX = ECART + 1;
/** Shorter words have no pieces worth looking up. */
const COURT = 6;

/** Cuts a word in as many pieces as there may be differences, and one more: one of them at least is untouched. */
function* couper(mot: string): Generator<readonly [debut: number, fin: number]> {
  for (let i = 0; i < MORCEAUX; i++)
    yield [Math.floor((i * mot.length) / MORCEAUX), Math.floor(((i + 1) * mot.length) / MORCEAUX)];
}

/**
 * Words kept to be found again from others at most two letters away, without comparing each with all: with ten
 * thousand of them, that would take minutes.
 */
export class Voisinage {
  readonly #mots: string[] = [];
  readonly #parMorceau = new Map<string, number[]>();
  readonly #courts: number[] = [];

  ajouter(mot: string): void {
    const rang = this.#mots.push(mot) - 1;
    if (mot.length < COURT) this.#courts.push(rang);
    else
      for (const [debut, fin] of couper(mot)) {
        const cle = `${mot.length} ${debut} ${mot.slice(debut, fin)}`;
        const liste = this.#parMorceau.get(cle);
        if (liste) liste.push(rang);
        else this.#parMorceau.set(cle, [rang]);
      }
  }

  /** The words at most two letters away, in the order in which they were added. */
  chercher(mot: string): string[] {
    const rangs = new Set(mot.length < COURT + ECART ? this.#courts : []);
    for (let longueur = Math.max(COURT, mot.length - ECART); longueur <= mot.length + ECART; longueur++)
      for (const [debut, fin] of couper('x'.repeat(longueur)))
        for (let ici = Math.max(0, debut - ECART); ici <= debut + ECART; ici++)
          for (const rang of this.#parMorceau.get(`${longueur} ${debut} ${mot.slice(ici, ici + fin - debut)}`) ?? [])
            rangs.add(rang);
    return [...rangs]
      .sort((a, b) => a - b)
      .map((rang) => this.#mots[rang] ?? '')
      .filter((autre) => distance(mot, autre) <= ECART);
  }
}
