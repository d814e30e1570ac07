#!/bin/sh
# Makes it/src/test/resources/accuracy/mkdocs/*.tsv again: builds each wiki that has a NAME.yml here with the real
# MkDocs and follows the links of the HTML. The record was made with Python 3.11 and the versions in requirements.txt.
# Usage: oracle.sh FOLDER-OF-UNPACKED-WIKIS WORK-FOLDER OUT-FOLDER
set -eu
here=$(dirname "$(realpath "$0")")
wikis=$(realpath "$1")
mkdir -p "$2" "$3"
work=$(realpath "$2")
out=$(realpath "$3")
[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement "$here/requirements.txt" >&2
for config in "$here"/*.yml; do
  wiki=$(basename "$config" .yml)
  rm -rf "${work:?}/$wiki"
  cp -R "$wikis/$wiki" "$work/$wiki"
  cp -R "$here/theme_stub" "$work/$wiki/"
  cp "$config" "$work/$wiki/mkdocs.yml"
  cd "$work/$wiki" # snippets are looked up from here
  # No --verbose: MkDocs does not check anchors then. No terminal and no COLUMNS: it would wrap the lines of its log.
  env -u COLUMNS "$work/venv/bin/mkdocs" build > build.log 2>&1 || { tail build.log >&2; exit 1; }
  "$work/venv/bin/python" "$here/oracle.py" . "$out/$wiki.tsv"
done
