#!/usr/bin/env bash
# Measures reading, extracting and building a dump of a wiki.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" = "--help" ] || [ $# -eq 0 ]; then
  cat <<'TXT'
usage: scripts/bench-wiki.sh DUMP [MIB] [RANGE_MIB]

Repeats the pages of DUMP (.xml or .xml.bz2) with most words changed up to MIB of XML (200), as
plain XML, as one bzip2 stream and as a stream for every 100 pages. Prints for each, with one and
two threads over ranges of RANGE_MIB as stored (8), pages and megabytes of XML a second and a CPU
second of reading alone and of reading and extracting; then CPU and wall seconds, start-up apart,
and peak memory of whole builds with the preset wikipedia in 2 GiB.
TXT
  exit 0
fi
jar=$(ls pipelines/target/tamiz-*-all.jar 2>/dev/null | head -1 || true)
if [ -z "$jar" ] || [ ! -d pipelines/target/test-classes/org/tamiz/pipelines/bench ]; then
  echo "building first" >&2
  mvn -q -B -ntp -DskipTests package
  jar=$(ls pipelines/target/tamiz-*-all.jar | head -1)
fi
path="$jar:pipelines/target/test-classes"
work=pipelines/target/bench/wiki
echo "machine: $(nproc) cores, $(awk -F: '/model name/ {print $2; exit}' /proc/cpuinfo 2>/dev/null | xargs); $(date -u +%F); $(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
java -Xmx2g -cp "$path" org.tamiz.pipelines.bench.MakeDump "$1" "$work" "${2:-200}" | while read -r _ file pages megabytes _; do
  echo "$file: $pages $megabytes MB of XML"
  for threads in 1 2; do
    for what in read extract; do
      java -Xmx512m -cp "$path" org.tamiz.pipelines.source.wikipedia.DumpReading \
        "$what" 4 "$threads" "$megabytes" "${3:-8}" "$file" </dev/null | tail -1
    done
  done
  java -Xmx2g -XX:+UseParallelGC -cp "$path" org.tamiz.pipelines.bench.BenchChild flink preset:wikipedia \
    "sources[0].wikipedia.files=['$file']" "output.path=$work/out" output.overwrite=true </dev/null | grep '^figure'
done
