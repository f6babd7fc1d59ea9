#!/usr/bin/env bash
# Trains the extractor's block model.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/train-extractor.sh [--write] [FOLDER]

Prints the figures of the extractor on held-out sites: five folds grouped by
site, each measured with a model that has seen no page of its sites. With
--write it then trains on all pages and replaces the model in
transforms/src/main/resources. The same pages give the same model.

FOLDER holds the data sets; the default is ../shared/data/html beside the
repository. Takes about two minutes of CPU and 4 GB of memory.
TEXT
}

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."
model=""
if [ "${1:-}" = "--write" ]; then
  model="transforms/src/main/resources/org/tamiz/transforms/extract/html"
  shift
fi
exec scripts/java-main.sh org.tamiz.transforms.extract.html.TrainExtractor \
  "${1:-../shared/data/html}" $model
