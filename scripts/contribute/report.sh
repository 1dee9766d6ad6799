#!/usr/bin/env bash
# Publishes the report on a pull request. Its words are ours (scripts/contribute/report.ts), its facts are not: the number must
# be that of a pull request whose head is the revision that was checked, and the text can neither call people nor hide.
# Environment: DOSSIER, REVISION (of the run), GH_TOKEN, GITHUB_REPOSITORY.
set -euo pipefail
. "$(dirname "$0")/comment.sh"
mark='<!-- aperçu de la proposition -->'
number=$(head -c 12 "$DOSSIER/numero.txt" | tr -d '\r\n')
[[ "$number" =~ ^[1-9][0-9]*$ ]] || { echo "Numéro inattendu" >&2; exit 1; }
[[ "$REVISION" =~ ^[0-9a-f]{40}$ ]] || { echo "Exécution inattendue" >&2; exit 1; }
head=$(gh api "repos/$GITHUB_REPOSITORY/pulls/$number" --jq .head.sha)
if [ "$head" != "$REVISION" ]; then
  echo "La pull request $number a changé depuis : ce rapport est périmé."
  exit 0
fi

# Advice to open the site would be advice to run what it changes.
changed=$(gh api --paginate "repos/$GITHUB_REPOSITORY/pulls/$number/files" --jq '.[] | .filename, (.previous_filename // empty)')
code=no
if grep -qv '^content/' <<< "$changed"; then code=yes; fi

body="$(mktemp)"
{
  printf '%s\n' "$mark"
  printf 'Écrit automatiquement d’après la proposition elle-même : ce n’est ni une relecture, ni un accord du RTES.\n\n'
  # A no-width space after @ and inside <!-- : no mention, no hidden text, no mark of ours.
  whole_letters 55000 "$DOSSIER/rapport.md" | sed -e 's/@/@\xe2\x80\x8b/g' -e 's/<!--/<\xe2\x80\x8b!--/g'
  if [ "$code" = no ]; then
    printf '\n\nPour voir le site avec cette proposition (révision %s) : dans une copie du projet, ouvrez sa branche, puis `npm start`.\n' "${REVISION:0:7}"
  else
    printf '\n\nCette proposition change autre chose que des textes : ne l’ouvrez pas chez vous avant qu’une personne qui connaît le code l’ait relue.\n'
  fi
} > "$body"

put_comment "$number" 'github-actions[bot]' "$mark" "$body"
