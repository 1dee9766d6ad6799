#!/usr/bin/env bash
# Publishes the report on a pull request. Its words are ours (scripts/contribute/report.ts), its facts are not: the number must
# be that of a pull request whose head is the revision that was checked, and the text can neither call people nor hide.
# Environment: DOSSIER, REVISION (of the run), GH_TOKEN, GITHUB_REPOSITORY.
set -euo pipefail
. "$(dirname "$0")/comment.sh"
marque='<!-- aperçu de la proposition -->'
numero=$(head -c 12 "$DOSSIER/numero.txt" | tr -d '\r\n')
[[ "$numero" =~ ^[1-9][0-9]*$ ]] || { echo "Numéro inattendu" >&2; exit 1; }
[[ "$REVISION" =~ ^[0-9a-f]{40}$ ]] || { echo "Exécution inattendue" >&2; exit 1; }
tete=$(gh api "repos/$GITHUB_REPOSITORY/pulls/$numero" --jq .head.sha)
if [ "$tete" != "$REVISION" ]; then
  echo "La pull request $numero a changé depuis : ce rapport est périmé."
  exit 0
fi

# Advice to open the site would be advice to run what it changes.
changes=$(gh api --paginate "repos/$GITHUB_REPOSITORY/pulls/$numero/files" --jq '.[] | .filename, (.previous_filename // empty)')
code=non
if grep -qv '^content/' <<< "$changes"; then code=oui; fi

corps="$(mktemp)"
{
  printf '%s\n' "$marque"
  printf 'Écrit automatiquement d’après la proposition elle-même : ce n’est ni une relecture, ni un accord du RTES.\n\n'
  # A no-width space after @ and inside <!-- : no mention, no hidden text, no mark of ours.
  lettres 55000 "$DOSSIER/rapport.md" | sed -e 's/@/@\xe2\x80\x8b/g' -e 's/<!--/<\xe2\x80\x8b!--/g'
  if [ "$code" = non ]; then
    printf '\n\nPour voir le site avec cette proposition (révision %s) : dans une copie du projet, ouvrez sa branche, puis `npm start`.\n' "${REVISION:0:7}"
  else
    printf '\n\nCette proposition change autre chose que des textes : ne l’ouvrez pas chez vous avant qu’une personne qui connaît le code l’ait relue.\n'
  fi
} > "$corps"

commenter "$numero" 'github-actions[bot]' "$marque" "$corps"
