#!/usr/bin/env bash
# Two gigabytes of WARC through embedded Flink in a heap of one GiB; fails when the build does.
set -eu

if [ $# -ne 1 ] || [ "$1" = "-h" ] || [ "$1" = "--help" ]; then
  cat <<'TEXT'
Usage: scripts/big-input.sh FOLDER

Wraps the HTML pages of FOLDER into two uncompressed WARC files of a gigabyte
each, repeating and changing them, and builds them twice on embedded Flink in
a process with a heap of one GiB. Takes some minutes and 3 GB of disk.
TEXT
  exit 0
fi

exec "$(dirname "$0")/bench.sh" --pages "$1" --plain --mib 1960 --files 2 --heap 1g --runner flink --no-stages
