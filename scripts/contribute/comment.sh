# What submit.sh and report.sh both do, which read it.

# The start of a file, in whole letters. Cut in the middle of one, a text makes iconv fail although it drops that letter,
# as asked: it is no fault.
whole_letters() { head -c "$1" "$2" | { iconv -f UTF-8 -t UTF-8 -c || true; }; }

# Our only comment under a message or a pull request, found again by who we are and by its mark: the last one is rewritten,
# so that the conversation stays short. Usage: put_comment <number> <who we are> <mark> <file>
put_comment() {
  local existing
  existing=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$1/comments" \
    | jq -r --arg me "$2" --arg mark "$3" \
      '.[] | select(.user.login == $me) | select(.body | startswith($mark)) | .id')
  existing="${existing%%$'\n'*}"
  if [ -n "$existing" ]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$existing" -F "body=@$4" > /dev/null
  else
    gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$1/comments" -F "body=@$4" > /dev/null
  fi
}
