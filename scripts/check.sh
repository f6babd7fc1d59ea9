#!/usr/bin/env bash
# What CI runs: formatting, static checks, build, all tests, the shaded jar.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/check.sh [MAVEN OPTION...]

Checks the whole project as CI does: formatting, static checks, build, all
tests, the shaded jar. The last line says how many tests passed, failed and
were skipped. Options go to Maven, for example -o to work offline.

To correct the formatting: mvn spotless:apply
Property tests draw from a fixed seed; -Dtamiz.seed=random, or a number, lets
them draw from another.
TEXT
}

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."

javac="${JAVA_HOME:+$JAVA_HOME/bin/}javac"
missing=""
java_version="$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')" || true
if [ "${java_version:-0}" -lt 17 ]; then
  missing="$missing openjdk-17-jdk-headless"
fi
command -v mvn >/dev/null || missing="$missing maven"
command -v git >/dev/null || missing="$missing git"
if [ -n "$missing" ]; then
  echo "check.sh needs a JDK of version 17 or newer, Maven and git. Install what is missing:" >&2
  echo "  apt-get update && apt-get install -y$missing" >&2
  exit 2
fi

revision="$(git describe --always --dirty --abbrev=40 --exclude='*' 2>/dev/null)" || revision=unknown

# Reports of an earlier build must not be counted.
rm -rf ./*/target/surefire-reports

status=0
mvn -B -ntp -Dstyle.color=never "-Drevision.git=$revision" "$@" verify || status=$?

find . -path './*/target/surefire-reports/TEST-*.xml' -exec cat {} + | awk '
  /^  <testcase /                   { tests++ }
  /^    <(failure|error)[ >]/       { failed++ }
  /^    <skipped[ \/>]/             { skipped++ }
  END { printf "\n%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'

exit "$status"
