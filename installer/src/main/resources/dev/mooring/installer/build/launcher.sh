#!/bin/sh
# Starts Mooring with its own Java.
set -eu

# The folder that this file lies in, whatever links lead to it.
file=$0
while [ -h "$file" ]; do
  target=$(readlink "$file")
  case $target in
    /*) file=$target ;;
    *) file=${file%/*}/$target ;;
  esac
done
mooring=$(cd "${file%/*}/.." && pwd -P)
app=$mooring/lib/app

# Java takes in all classes of its cache at the start, so there is one for each kind of use.
case ${1:-wizard} in
  --version | -V) cache=version.aot ;;
  wizard | -* | *.* | */*) cache=mooring.aot ;;
  *) cache=commands.aot ;;
esac

exec "$mooring/lib/runtime/bin/java" \
  @OPTIONS@ \
  -XX:AOTCache="$app/$cache" \
  -cp @CLASSPATH@ \
  dev.mooring.app.Main "$@"
