/** Where people go to contribute, on GitHub. Nothing is invented: without an address of the repository, no link. */
export interface ContributeLinks {
  depot: string;
  formulaire: string;
  correction: string;
  guide: string;
  /** Opens a file of `content/` (`temoignages/dupont-friche.mdx`) in the repository's own editor. */
  edit: (file: string) => string;
}

/** The links that an address of a repository gives; `undefined` while the site does not have one. */
export function contributeLinks(address: string | undefined): ContributeLinks | undefined {
  const depot = address?.trim().replace(/(?:\.git)?\/*$/, '');
  if (!depot || !/^https:\/\/[\w.-]+\/\S+$/.test(depot)) return undefined;
  return {
    depot,
    formulaire: `${depot}/issues/new?template=temoignage.yml`,
    correction: `${depot}/issues/new?template=correction.yml`,
    guide: `${depot}/blob/main/CONTRIBUTING.md`,
    edit: (file) => `${depot}/edit/main/content/${file}`,
  };
}
