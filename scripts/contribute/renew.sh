#!/usr/bin/env bash
# Puts into a proposal what was made of its content: the issue form and the lock of addresses. Runs nothing but git, and
# trusts nothing of what it is given: two files, of texts that are only copied.
# Environment: BRANCHE (of this repository), REVISION (its head), DOSSIER (with the two files), DEPOT_GIT.
set -euo pipefail
[[ "$REVISION" =~ ^[0-9a-f]{40}$ ]] || { echo "Révision inattendue" >&2; exit 1; }
[ "$BRANCHE" != main ] && git check-ref-format "refs/heads/$BRANCHE" || { echo "Branche inattendue" >&2; exit 1; }
git fetch --quiet --depth=1 "$DEPOT_GIT" "refs/heads/$BRANCHE"
if [ "$(git rev-parse FETCH_HEAD)" != "$REVISION" ]; then
  echo "La proposition a changé depuis : elle sera renouvelée de nouveau."
  exit 0
fi
# A commit on the head of the proposal, of these files alone.
GIT_INDEX_FILE="$(mktemp -u)"
export GIT_INDEX_FILE
git read-tree "$REVISION"
for pair in temoignage.yml=.github/ISSUE_TEMPLATE/temoignage.yml adresses.lock=content/adresses.lock; do
  file="$DOSSIER/${pair%%=*}"
  [ -f "$file" ] && [ ! -L "$file" ] && [ "$(wc -c < "$file")" -le 1000000 ] || { echo "Fichier inattendu" >&2; exit 1; }
  git update-index --add --cacheinfo "100644,$(git hash-object -w -- "$file"),${pair#*=}"
done
tree=$(git write-tree)
if [ "$tree" = "$(git rev-parse "$REVISION^{tree}")" ]; then
  echo "Rien à renouveler."
  exit 0
fi
commit=$(git -c user.name='Propositions' -c user.email='propositions@users.noreply.github.com' \
  commit-tree "$tree" -p "$REVISION" -m "contenu: formulaire et adresses, d’après le contenu")
# Whoever pushed in the meantime keeps what they pushed.
git push --quiet --force-with-lease="refs/heads/$BRANCHE:$REVISION" "$DEPOT_GIT" "$commit:refs/heads/$BRANCHE"
