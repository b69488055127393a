#!/bin/sh
# Makes Java's ahead-of-time cache for a jar that was extracted (docs/operations.md): starts it, lets it answer, stops it.
# The sandbox stays off, as in production: what is not in the cache is loaded from the jar.
# Usage: aot.sh EXAMPLE, in the folder of rachis.jar. The flags are those of java.options, beside this script.
set -eu
example=$1
options=$(dirname "$0")/java.options
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
base=http://127.0.0.1:18080
data=$(mktemp -d)
java "@$options" -XX:AOTCacheOutput=rachis.aot -jar rachis.jar \
  --server.port=18080 --rachis.data-dir="$data" --rachis.sandbox.enabled=false &
service=$!
tries=0
until curl -sf -o /dev/null "$base/actuator/health"; do
  kill -0 "$service"
  tries=$((tries + 1))
  [ "$tries" -lt 300 ]
  sleep 0.2
done
for _ in 1 2 3 4 5; do
  sed "s/@TODAY@/$(date -u +%F)/g" "$example" \
    | curl -sf -o /dev/null -H 'Content-Type: application/json' --data-binary @- \
      "$base/cds-services/spinal-infection-patient-view"
done
curl -sf -o /dev/null "$base/cds-services"
kill "$service"
wait "$service" || [ $? -eq 143 ]
rm -r "$data"
test -s rachis.aot
