import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { LABELS, missingOnGithub } from '../../../src/contribute/repository.ts';

const SET = {
  found: true,
  issues: true,
  labels: ['bug', ...LABELS],
  rules: [
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: true,
        require_last_push_approval: true,
      },
    },
    { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'verifier' }] } },
    { type: 'non_fast_forward' },
  ],
};

it('has nothing to say of a repository where all is set, and one line for each thing that is not', () => {
  expect(missingOnGithub(SET)).toEqual([]);
  expect(missingOnGithub({ ...SET, found: false })).toHaveLength(1);
  expect(missingOnGithub({ ...SET, labels: ['correction'] })).toEqual([
    'l’étiquette « témoignage » manque : Issues, Labels, New label',
  ]);
  const [review, ...others] = SET.rules;
  const with_ = (change: object) =>
    missingOnGithub({
      ...SET,
      rules: [{ ...review, type: 'pull_request', parameters: { ...review?.parameters, ...change } }, ...others],
    });
  expect(with_({ dismiss_stale_reviews_on_push: false })).toEqual([expect.stringContaining('Dismiss stale')]);
  expect(with_({ require_last_push_approval: false })).toEqual([
    expect.stringContaining('most recent reviewable push'),
  ]);
  expect(missingOnGithub({ ...SET, issues: false, rules: [] })).toHaveLength(7);
});
it('knows every label that a form gives', () => {
  const folder = '.github/ISSUE_TEMPLATE/';
  const given = readdirSync(folder).flatMap(
    (name) => (parse(readFileSync(folder + name, 'utf8')) as { labels?: string[] }).labels ?? [],
  );
  expect(given.sort()).toEqual([...LABELS].sort());
});
