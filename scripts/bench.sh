#!/usr/bin/env bash
# Measures the whole web road on WARC files or on a folder of HTML pages.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" = "--help" ] || [ $# -eq 0 ]; then
  cat <<'TXT'
usage: scripts/bench.sh --pages FOLDER [--min-bytes N] [--max-bytes N] [--mib N] [--files N] [options]
       scripts/bench.sh --warc FILE[,FILE...] [options]

Wraps a folder of HTML pages into WARC files of about --mib MiB of HTML (pages are repeated
with most words changed, 12 % stay near duplicates), or takes WARC files as they are; builds
a dataset from them twice in a process of its own and prints pages per second and per CPU
second of the second build, with what the first cost more as start-up apart, peak memory, and the share of each stage; as a table and as one JSON line.

options: --runner flink,direct   runners to measure (flink)
         --preset NAME           preset that is built (web-en)
         --heap SIZE             largest heap of the measured process (2g)
         --plain                 WARC files that are not compressed
         --no-stages             without the plain loop over the chain
TXT
  exit 0
fi
jar=$(ls pipelines/target/tamiz-*-all.jar 2>/dev/null | head -1 || true)
if [ -z "$jar" ] || [ ! -d pipelines/target/test-classes/org/tamiz/pipelines/bench ]; then
  echo "building first" >&2
  mvn -q -B -ntp -DskipTests package
  jar=$(ls pipelines/target/tamiz-*-all.jar | head -1)
fi
echo "machine: $(nproc) cores, $(awk -F: '/model name/ {print $2; exit}' /proc/cpuinfo 2>/dev/null | xargs); $(date -u +%F); $(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
exec java -Xmx2g -cp "$jar:pipelines/target/test-classes" org.tamiz.pipelines.bench.Bench --work pipelines/target/bench "$@"
