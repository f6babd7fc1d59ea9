#!/usr/bin/env bash
# Runs a main class of the evaluation, benchmark or test sources of transforms.
set -eu

usage() {
  cat <<'TEXT'
Usage: scripts/java-main.sh CLASS [ARGUMENT...]

Compiles the modules schemas and transforms, then runs CLASS with the test
class path of transforms. JAVA_OPTS goes to java; the default is -Xmx6g.
TEXT
}

case "${1:-}" in
  "" | -h | --help)
    usage
    exit 0
    ;;
esac

cd "$(dirname "$0")/.."
mvn -B -q -pl transforms -am -DskipTests test-compile
mvn -B -q -pl transforms -am -DskipTests test-compile \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=test
exec java ${JAVA_OPTS:--Xmx6g} \
  -cp "transforms/target/test-classes:transforms/target/classes:$(cat transforms/target/classpath.txt)" "$@"
