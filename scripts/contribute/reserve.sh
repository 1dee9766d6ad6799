#!/usr/bin/env bash
# Lists the names of testimonies that open proposals have taken, so that two never share an address.
# Usage: scripts/contribute/reserve.sh <number of the message whose own proposal does not count>
set -euo pipefail
# A fetch that matches no branch is an error.
[ -n "$(git ls-remote --heads origin 'refs/heads/proposition-*' 'refs/heads/cms/*')" ] || exit 0
git fetch --quiet --depth=1 origin '+refs/heads/proposition-*:refs/remotes/origin/proposition-*' '+refs/heads/cms/*:refs/remotes/origin/cms/*'
git for-each-ref --format='%(refname)' 'refs/remotes/origin/proposition-*' 'refs/remotes/origin/cms/' |
  { grep -vx "refs/remotes/origin/proposition-$1" || true; } |
  while read -r branch; do
    git ls-tree -r --name-only "$branch" -- content/temoignages/
  done | sed -n 's|^content/temoignages/\([a-z0-9-]*\)\.mdx$|\1|p' | sort -u |
  { grep -vxFf <(git ls-tree -r --name-only HEAD -- content/temoignages/ | sed -n 's|^content/temoignages/\([a-z0-9-]*\)\.mdx$|\1|p') || true; }
