#!/usr/bin/env bash
# Loads a built dataset with the clients its readers use, and counts.
set -eu

stop() {
  echo "check-clients.sh: $1" >&2
  exit 2
}

if [ $# -ne 1 ] || [ "$1" = -h ] || [ "$1" = --help ]; then
  cat <<'TEXT'
Usage: scripts/check-clients.sh FOLDER

Loads every configuration on the card of a built dataset with Python's
datasets, reads all files with DuckDB and PyArrow, and compares rows and
SHA-256 with manifest.json. The clients come from PyPI, pinned, into
target/clients; once they are there, no network is used.
TEXT
  exit 0
fi
[ -f "$1/manifest.json" ] || stop "$1 is no built dataset, it has no manifest.json"
folder="$(cd "$1" && pwd)"
cd "$(dirname "$0")/.."
venv="target/clients"
clients="datasets==5.2.0 pyarrow==26.0.1 duckdb==2.0.1"
python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
  stop "Python 3.10 or newer with venv is needed: apt-get update && apt-get install -y python3-venv"
if [ "$(cat "$venv/clients" 2>/dev/null)" != "$clients" ]; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check $clients
  echo "$clients" >"$venv/clients"
fi
# A cache of its own: datasets takes an older load of the same folder for this one.
cache="$(mktemp -d)"
trap 'rm -rf "$cache"' EXIT
HF_HOME="$cache" HF_HUB_OFFLINE=1 HF_DATASETS_OFFLINE=1 "$venv/bin/python" - "$folder" <<'PYTHON'
import glob, hashlib, json, os, sys
import datasets, duckdb, pyarrow.parquet, yaml
os.chdir(sys.argv[1])
wrong, shards = 0, {s["path"]: s for s in json.load(open("manifest.json"))["shards"]}
card = yaml.safe_load(open("README.md", encoding="utf-8").read().split("\n---\n")[0])
datasets.disable_progress_bars()
def compare(what, found, expected, shown=None):
    global wrong
    wrong += found != expected
    print("ok   " if found == expected else "WRONG", what, shown or found if found == expected else f"{found}, not {expected}")
def rows(pattern):
    return sum(shards[path]["rows"] for path in glob.glob(pattern, recursive=True))
compare("files", sorted(glob.glob("*/**/*.parquet", recursive=True)), sorted(shards), len(shards))
for path, shard in shards.items():
    found = (pyarrow.parquet.read_metadata(path).num_rows, hashlib.sha256(open(path, "rb").read()).hexdigest())
    compare(path, found, (shard["rows"], shard["sha256"]), found[0])
for files in sorted({path.split("/")[0] + "/**/*.parquet" for path in shards}):
    compare(f"DuckDB {files}", duckdb.sql(f"SELECT count(*) FROM read_parquet('{files}')").fetchall()[0][0], rows(files))
for config in card.get("configs", []):
    name, pattern = config["config_name"], config["data_files"][0]["path"]
    compare(f"load_dataset {name}", datasets.load_dataset(sys.argv[1], name, split="train").num_rows, rows(pattern))
sys.exit(wrong > 0)
PYTHON
