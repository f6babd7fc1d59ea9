#!/usr/bin/env bash
# Measures the Reddit road: reading and filters by fields alone, and the whole build.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" = "--help" ] || [ $# -eq 0 ]; then
  cat <<'TXT'
usage: scripts/bench-reddit.sh ARCHIVE[,ARCHIVE...] [COMMENTS [SUBMISSIONS]] [-- OPTIONS]

Makes archives of COMMENTS (300000) and SUBMISSIONS (60000) by repeating the lines of the given
ones with new ids, times, scores and threads and with most words changed. Prints lines per CPU
second of the one thread that reads them, filters by fields and writes what is kept unsorted, for
several rounds; posts per CPU second, start-up apart, and peak memory of the whole build (twice in
a process of its own); and what one thread of a million comments takes in a heap of 512 MiB.

OPTIONS go to the build: --runner flink,direct  --heap 2g  --set PATH=VALUE
TXT
  exit 0
fi
from=$1
comments=${2:-300000}
submissions=${3:-60000}
case "$comments" in --) comments=300000 ;; esac
case "$submissions" in --) submissions=60000 ;; esac
while [ $# -gt 0 ] && [ "$1" != "--" ]; do shift; done
[ $# -gt 0 ] && shift
jar=$(ls pipelines/target/tamiz-*-all.jar 2>/dev/null | head -1 || true)
if [ -z "$jar" ] || [ ! -d pipelines/target/test-classes/org/tamiz/pipelines/bench ]; then
  echo "building first" >&2
  mvn -q -B -ntp -DskipTests package
  jar=$(ls pipelines/target/tamiz-*-all.jar | head -1)
fi
classes="$jar:pipelines/target/test-classes"
work=pipelines/target/bench
made=$work/reddit-$comments-$submissions
bench=org.tamiz.pipelines.bench
source=org.tamiz.pipelines.source.reddit
echo "machine: $(nproc) cores, $(awk -F: '/model name/ {print $2; exit}' /proc/cpuinfo 2>/dev/null | xargs); $(date -u +%F); $(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
java -Xmx1g -cp "$classes" $bench.MakeReddit --from "$from" --output "$made" --comments "$comments" --submissions "$submissions"
inputs=$(ls "$made"/R[CS]_*.zst)
java -Xmx512m -cp "$classes" $source.RedditReading 4 "$work/reddit-sink" $inputs
rm -f "$work/reddit-sink"
java -Xmx1g -cp "$classes" $bench.BenchReddit --work "$work" --input "$(echo $inputs | tr ' ' ',')" "$@"
for shape in wide deep mixed; do
  java -Xmx512m -cp "$classes" $source.LargeThread 1000000 300 $shape
done
