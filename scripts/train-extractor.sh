#!/usr/bin/env bash
# Trains the extractor's block model.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/train-extractor.sh [--write | --lower REASON] [FOLDER]

Prints the figures of the extractor on held-out sites: five folds grouped by
site, each measured with a model that has seen no page of its sites, trained
in the way of the shipped one. With --write it then trains on all pages,
replaces the model in transforms/src/main/resources and pins the figures as
floors beside its digest; it fails where a figure is below its floor, and
--lower lets floors sink and writes the reason beside them. The same pages
give the same model and figures.

FOLDER holds the data sets; the default is ../shared/data/html beside the
repository. Takes about two and a half minutes of CPU and 6 GB of memory.
TEXT
}

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."
main="transforms/src/main/resources/org/tamiz/transforms/extract/html"
test="transforms/src/test/resources/org/tamiz/transforms/extract/html"
class="org.tamiz.transforms.extract.html.TrainExtractor"
case "${1:-}" in
  --write)
    exec scripts/java-main.sh "$class" "${2:-../shared/data/html}" "$main" "$test/held-out-floors.txt"
    ;;
  --lower)
    reason="${2:?--lower needs a reason}"
    exec scripts/java-main.sh "$class" "${3:-../shared/data/html}" "$main" "$test/held-out-floors.txt" \
      "$reason"
    ;;
esac
exec scripts/java-main.sh "$class" "${1:-../shared/data/html}"
