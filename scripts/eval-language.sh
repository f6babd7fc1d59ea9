#!/usr/bin/env bash
# Measures language identification, or trains what it ships.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/eval-language.sh [report|speed|grid|calibrate|train] [DATA]

  report     print the figures of transforms/benchmarks/language.md (default)
  speed      print the speed alone
  grid       choose the constants of Ensemble on a grid and print them
  calibrate  fit the weights of Confidence again and print them
  train      count the trigram profiles again (profiles.txt)

DATA is the folder with lid/, html/ and wikipedia/; by default ../shared/data.
TEXT
}

cd "$(dirname "$0")/.."
data="$(realpath "${2:-../shared/data}")"
resources="transforms/src/main/resources/org/tamiz/transforms/language"
case "${1:-report}" in
  report) main=LanguageEval && arguments="$data" ;;
  speed) main=LanguageEval && arguments="$data speed" ;;
  grid) main=EnsembleGrid && arguments="$data" ;;
  calibrate) main=ConfidenceTrainer && arguments="$data" ;;
  train) main=ProfileTrainer && arguments="$data $PWD/$resources/profiles.txt" ;;
  -h | --help) usage && exit 0 ;;
  *) usage >&2 && exit 2 ;;
esac
[ -d "$data/lid" ] || { echo "There is no $data/lid; see --help." >&2; exit 2; }

mvn -q -pl transforms -am test-compile dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile=target/test.classpath
exec java -Xmx1g -XX:+UseSerialGC \
  -cp "transforms/target/test-classes:transforms/target/classes:$(cat transforms/target/test.classpath)" \
  "org.tamiz.transforms.language.$main" $arguments
