#!/usr/bin/env bash
# Figures of the extractor over pages with ground truth.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/eval.sh [--pin | --lower REASON | --peers PYTHON] [FOLDER]

Prints per data set and page type or language: precision, recall and F1 over
words and over runs of four words, the snippets found, the ten worst pages,
and pages per CPU second. FOLDER holds the data sets; the default is
../shared/data/html beside the repository.

The shipped model was trained on these pages. Figures on held-out sites come
from scripts/train-extractor.sh.

--pin raises the floors that the tests check to the measured figures, and
fails where a figure is below its floor; --lower lets floors sink and writes
the reason beside them.

--peers prints beside each other the figures of this extractor and of those
that the interpreter PYTHON has: trafilatura, resiliparse, rs-trafilatura,
readability-lxml, jusText. Same pages, same measures, one sitting.
TEXT
}

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."
floors="transforms/src/test/resources/org/tamiz/transforms/extract/html/extraction-floors.txt"
class="org.tamiz.transforms.extract.html.EvaluateExtractor"
case "${1:-}" in
  --pin)
    exec scripts/java-main.sh "$class" "${2:-../shared/data/html}" "$floors"
    ;;
  --lower)
    reason="${2:?--lower needs a reason}"
    exec scripts/java-main.sh "$class" "${3:-../shared/data/html}" "$floors" "$reason"
    ;;
  --peers)
    python="${2:?--peers needs a Python interpreter}"
    exec scripts/java-main.sh "${class%EvaluateExtractor}EvaluatePeers" \
      "${3:-../shared/data/html}" "$python" scripts/peers.py
    ;;
esac
exec scripts/java-main.sh "$class" "${1:-../shared/data/html}"
