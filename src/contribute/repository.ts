/** What GitHub says of the repository, as far as anybody may ask. */
export interface RepositoryFacts {
  found: boolean;
  issues: boolean;
  labels: readonly string[];
  /** The rules that hold on `main`, as GitHub gives them. */
  rules: readonly { type: string; parameters?: Record<string, unknown> }[];
}

/** The labels that the forms give, and by which the workflows know a message. */
export const LABELS = ['témoignage', 'correction'] as const;

/** What is left to set on GitHub, one French line each; nothing when all is there. */
export function missingOnGithub({ found, issues, labels, rules }: RepositoryFacts): string[] {
  if (!found)
    return ['le dépôt ne répond pas : vérifiez son adresse (content/site.yaml, « depot »), et qu’il est public'];
  const rule = (type: string) => rules.find((r) => r.type === type)?.parameters;
  const review = rule('pull_request');
  const checks = (rule('required_status_checks')?.required_status_checks ?? []) as { context?: string }[];
  const wanted: [present: boolean, words: string][] = [
    [issues, 'les messages sont fermés : Settings, General, Features, « Issues »'],
    ...LABELS.map((name): [boolean, string] => [
      labels.includes(name),
      `l’étiquette « ${name} » manque : Issues, Labels, New label`,
    ]),
    [review !== undefined, 'main n’est pas protégée : Settings, Rules, « Require a pull request before merging »'],
    [
      Number(review?.required_approving_review_count ?? 0) > 0,
      'aucune relecture n’est demandée : « Required approvals », 1',
    ],
    [
      review?.dismiss_stale_reviews_on_push === true,
      'une relecture reste après un changement : « Dismiss stale pull request approvals when new commits are pushed »',
    ],
    [
      review?.require_last_push_approval === true,
      'qui a poussé en dernier peut s’approuver : « Require approval of the most recent reviewable push »',
    ],
    [
      checks.some(({ context }) => context === 'verifier'),
      'le contrôle n’est pas obligatoire : « Require status checks to pass », « verifier »',
    ],
    [rules.some((r) => r.type === 'non_fast_forward'), 'main peut être réécrite : « Block force pushes »'],
  ];
  return wanted.flatMap(([present, words]) => (present ? [] : [words]));
}
