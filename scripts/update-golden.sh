#!/usr/bin/env bash
# Writes generated pages anew and shows what has changed.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/update-golden.sh [MAVEN OPTION...]

Writes anew what is generated from the code and kept in the repository: the
field table of schemas/, the catalogue of units in transforms/ and the
configuration reference in pipelines/, the golden card and the rows of the
sample. Shows what has changed; read it before
you commit it. Options go to Maven, for example -o to work offline.
TEXT
}

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."
mvn -B -ntp -q "$@" -pl pipelines -am \
  -Dtest='SchemaDocTest,DocumentationTest,DatasetCardTest,GoldenRunTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtamiz.updateGolden=true test
git --no-pager diff --stat
