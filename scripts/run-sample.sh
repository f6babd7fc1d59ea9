#!/usr/bin/env bash
# Builds tamiz when it is not built yet, makes a small dataset of three small sources, and shows what came out.
set -eu

case "${1:-}" in
  -h | --help)
    cat <<'TEXT'
Usage: scripts/run-sample.sh [FOLDER]

Makes a dataset by pipelines/src/main/resources/sample/sample.yaml, of 17 small
pages, a wiki and a conversation written for Tamiz, in FOLDER (target/sample),
and shows it.
Needs a JDK of version 17 or newer and, for the first time, Maven, git and a
network for Maven.
TEXT
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."
out="${1:-target/sample}"
sample=pipelines/src/main/resources/sample/sample.yaml
scripts/tamiz build --config="$sample" --output="$out"

echo
echo "What is in $out:"
(cd "$out" && find . -type f | LC_ALL=C sort | sed 's|^\./|  |')
echo
echo "From its card, $out/README.md:"
sed -n '/^## How it was made/,/^## /p' "$out/README.md" | sed '$d' | sed 's/^/  /'
echo "Next: why is a page not in it?"
echo "  scripts/tamiz explain --run=$out --url=https://copies.example.net/choosing.html"
echo "And what became of a comment?"
echo "  scripts/tamiz explain --config=$sample --id=t1_c5"
