#!/usr/bin/env bash
# Puts a proposal where people can review it: a branch with one file, a pull request, an answer under the message.
# Runs with the right to write, so it trusts nothing of what it is given: names are checked, texts are only copied.
# Environment: NUMERO and AUTEUR (of the message), DOSSIER (made by scripts/contribute/read-form.ts), GITHUB_REPOSITORY, JETON_PROPOSITIONS
# (of the project: the checks of what it opens run; may be empty or out of date) and JETON_DU_WORKFLOW (they do not).
set -euo pipefail
. "$(dirname "$0")/comment.sh"
[[ "$NUMERO" =~ ^[0-9]+$ ]] || { echo "Numéro inattendu" >&2; exit 1; }
[[ "$AUTEUR" =~ ^[A-Za-z0-9-]+(\[bot\])?$ ]] || { echo "Nom inattendu" >&2; exit 1; }
# What one person may send in a day: a proposal is read by people.
a_day=5
export GH_TOKEN="${JETON_PROPOSITIONS:-}"
token='du projet'
if [ -z "$GH_TOKEN" ]; then token='absent'; elif ! gh api "repos/$GITHUB_REPOSITORY" --silent 2> /dev/null; then token='périmé'; fi
if [ "$token" != 'du projet' ]; then GH_TOKEN="$JETON_DU_WORKFLOW"; fi
branch="proposition-$NUMERO"
robot='propositions@users.noreply.github.com'
remote="${DEPOT_GIT:-https://x-access-token:$GH_TOKEN@github.com/$GITHUB_REPOSITORY}"
export GH_REPO="$GITHUB_REPOSITORY"
answer="$(mktemp)"
whole_letters 60000 "$DOSSIER/commentaire.md" > "$answer"
# Refused (the workflow's token is nobody's), gh prints GitHub's message where the name should be.
if ! me=$(gh api user --jq .login 2> /dev/null); then me='github-actions[bot]'; fi

send_answer() { put_comment "$NUMERO" "$me" '<!-- proposition de témoignage -->' "$answer"; }

if [ ! -f "$DOSSIER/temoignage.mdx" ]; then
  send_answer
  exit 0
fi

id=$(head -c 200 "$DOSSIER/id.txt" | tr -d '\r\n')
titre=$(whole_letters 400 "$DOSSIER/titre.txt" | tr -d '\r\n')
[[ "$id" =~ ^[a-z0-9]+(-[a-z0-9]+)*$ && ${#id} -le 80 ]] || { echo "Nom de fichier inattendu" >&2; exit 1; }
[ "$(wc -c < "$DOSSIER/temoignage.mdx")" -le 200000 ] || { echo "Fichier trop lourd" >&2; exit 1; }

# Another message may have taken this name while this one was read: the number of the message is nobody else's.
taken=$(bash "$(dirname "$0")/reserve.sh" "$NUMERO")
if grep -qxF -- "$id" <<< "$taken"; then
  id="$id-$NUMERO"
  printf '\n\nUn autre message a pris ce nom de fichier au même moment : le vôtre est `content/temoignages/%s.mdx`.\n' "$id" >> "$answer"
fi

# Somebody has worked on the proposal by hand: it is theirs, and the message no longer rewrites it. Ours are the commit
# of the message, and what was renewed after it (renew.sh).
exists=false
before=''
history=''
if git fetch --quiet --depth=100 "$remote" "refs/heads/$branch" 2> /dev/null; then
  exists=true
  before=$(git rev-parse FETCH_HEAD)
  history=$(git log --format='%ae %ce %s' FETCH_HEAD)
fi
if $exists && ! awk -v robot="$robot $robot " \
  'index($0, robot) != 1 { exit } $3 ~ /^contenu\(temoignages\)/ { ours = 1; exit } END { exit !ours }' <<< "$history"; then
  printf '\n\n**La proposition a été modifiée à la main depuis : votre message ne la change plus.** Dites vos corrections en commentaire de la pull request.\n' >> "$answer"
  send_answer
  exit 0
fi

# Of the repository's own branch: anybody may name one of their fork as ours.
proposed() { gh pr list --head "$branch" --state open --json url,isCrossRepository,reviews --jq "map(select(.isCrossRepository | not)) | $1"; }
if $exists && [ "$(proposed '[.[].reviews[]? | select(.state == "APPROVED")] | length')" != 0 ]; then
  printf '\n\n**La proposition a été approuvée : votre message ne la change plus.** Dites vos corrections en commentaire de la pull request.\n' >> "$answer"
  send_answer
  exit 0
fi
if ! $exists; then
  yesterday=$(date -u -d '1 day ago' +%Y-%m-%dT%H:%M:%SZ)
  sent=$(gh api "repos/$GITHUB_REPOSITORY/issues?creator=$AUTEUR&labels=t%C3%A9moignage&state=all&since=$yesterday&per_page=100" --jq "[.[] | select(.created_at > \"$yesterday\")] | length")
  if [ "$sent" -gt "$a_day" ]; then
    printf '\n\n**Vous avez proposé plus de %s témoignages depuis hier : celui-ci attend.** Demain, modifiez votre message (un mot suffit) : il sera repris.\n' "$a_day" >> "$answer"
    send_answer
    exit 0
  fi
fi

git switch --quiet --create "$branch"
mkdir -p content/temoignages
cp "$DOSSIER/temoignage.mdx" "content/temoignages/$id.mdx"
git add -- "content/temoignages/$id.mdx"
git -c user.name='Propositions' -c user.email="$robot" commit --quiet \
  -m "contenu(temoignages): $titre" -m "Proposé par le formulaire, message $NUMERO."
# The same text again (a label put, a word changed and changed back) does not start the checks anew.
if ! { $exists && git diff --quiet FETCH_HEAD HEAD; }; then
  # Whoever pushed in the meantime keeps what they pushed.
  git push --quiet --force-with-lease="refs/heads/$branch:$before" "$remote" "HEAD:refs/heads/$branch"
fi

body="$(mktemp)"
{
  printf 'Témoignage proposé par le formulaire.\n\nCloses #%s\n\n' "$NUMERO"
  printf 'À relire à côté de la source, selon CONTRIBUTING.md : la citation est-elle mot à mot, le reste fidèle et complet, les leviers et les thèmes justes ?\n'
} > "$body"
address=$(proposed '.[0].url // empty')
if [ -z "$address" ] && ! address=$(gh pr create --base main --head "$branch" --title "Témoignage : $titre" --body-file "$body"); then
  printf '\n\n**Le fichier est prêt, mais la pull request n’a pas pu s’ouvrir seule.** Pour une personne du RTES : ouvrez-la depuis https://github.com/%s/compare/main...%s?expand=1 ; et voyez dans CONTRIBUTING.md les droits à donner aux workflows.\n' "$GITHUB_REPOSITORY" "$branch" >> "$answer"
  send_answer
  exit 0
fi
printf '\n\nLa proposition : %s\n' "$address" >> "$answer"
if [ "$token" != 'du projet' ]; then
  printf '\nPour une personne du RTES : le contrôle ne démarre pas seul, car le jeton « JETON_PROPOSITIONS » est %s (voir CONTRIBUTING.md). Fermez puis rouvrez la pull request pour le lancer.\n' "$token" >> "$answer"
fi
send_answer
