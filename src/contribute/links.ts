/** Where people go to contribute, on GitHub. Nothing is invented: without an address of the repository, no link. */
interface ContributeLinks {
  depot: string;
  formulaire: string;
  correction: string;
  guide: string;
  /** Opens a file of `content/` (`temoignages/dupont-friche.mdx`) in the repository's own editor. */
  edit: (file: string) => string;
}

/** « https://github.com/rtes/reperes » → `rtes/reperes`. */
export const repositoryOf = (address: string | undefined): string | undefined =>
  /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address?.trim() ?? '')?.[1];

/** The links that an address of a repository gives; `undefined` while the site does not have one. */
export function contributeLinks(address: string | undefined): ContributeLinks | undefined {
  const name = repositoryOf(address);
  if (name === undefined) return undefined;
  const depot = `https://github.com/${name}`;
  return {
    depot,
    formulaire: `${depot}/issues/new?template=temoignage.yml`,
    correction: `${depot}/issues/new?template=correction.yml`,
    guide: `${depot}/blob/main/CONTRIBUTING.md`,
    edit: (file) => `${depot}/edit/main/content/${file}`,
  };
}
