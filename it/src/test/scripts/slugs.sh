#!/bin/sh
# Makes it/src/test/resources/accuracy/slugs.tsv again: what github-slugger (npm), Python-Markdown and pymdownx (PyPI)
# make of every heading that a run of SlugsIT has left in it/target/headings.jsonl. Prints the digests.
# Usage: slugs.sh HEADINGS.jsonl FOLDER-FOR-THE-TOOLS
set -eu
headings=$(realpath "$1")
mkdir -p "$2"
cd "$2"
[ -d node_modules/github-slugger ] || npm install --silent github-slugger@2 >&2
[ -d venv ] || { python3 -m venv venv && venv/bin/pip install --quiet markdown pymdown-extensions >&2; }
cat > github.mjs <<'JS'
import { slug } from 'github-slugger'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
const digest = createHash('sha256')
const texts = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
for (const text of texts) digest.update(text + '\t' + slug(text) + '\n', 'utf8')
console.log(['github', texts.length, digest.digest('hex')].join('\t'))
JS
cat > python.py <<'PY'
import hashlib, json, sys
from markdown.extensions.toc import slugify, slugify_unicode
from pymdownx.slugs import slugify as pymdownx
texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
lower = pymdownx(case="lower")
for name, slug in (("python", slugify), ("python_unicode", slugify_unicode), ("pymdownx_lower", lower)):
    digest = hashlib.sha256()
    for text in texts:
        digest.update((text + "\t" + slug(text, "-") + "\n").encode("utf-8"))
    print("\t".join((name, str(len(texts)), digest.hexdigest())))
PY
node github.mjs "$headings"
venv/bin/python python.py "$headings"
