let enCours = 0;
let bruitsVus = 0;
let renderBody: (() => void) | undefined;

/**
 * Runs a piece of Pagefind with its complaints held: it writes to the console, and leaves a promise without a
 * reader, where we say a plain sentence. A failed piece of index is only told there, so complaints are counted.
 */
export async function sansBruit<T>(action: () => Promise<T>): Promise<{ valeur?: T; bruits: number }> {
  if (enCours++ === 0) {
    const { error, warn } = console;
    const taire = () => void bruitsVus++;
    const retenir = (evenement: PromiseRejectionEvent) => {
      bruitsVus++;
      evenement.preventDefault();
    };
    console.error = taire;
    console.warn = taire;
    addEventListener('unhandledrejection', retenir);
    renderBody = () => {
      Object.assign(console, { error, warn });
      removeEventListener('unhandledrejection', retenir);
    };
  }
  const avant = bruitsVus;
  try {
    const valeur = await action();
    return { valeur, bruits: bruitsVus - avant };
  } catch {
    return { bruits: bruitsVus - avant + 1 };
  } finally {
    // Pagefind's own rejection is reported after ours.
    setTimeout(() => {
      if (--enCours === 0) renderBody?.();
    }, 50);
  }
}
