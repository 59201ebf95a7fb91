#!/bin/sh
# The names are what apt is asked for; none where apt is not asked. Behind them stand `account NAME`
# and `path PATH`.
set -e
. ../ours.sh
. ./missing.sh
key=$1 names=$2
shift 2
install -d -m 0755 "$ours"
touch "$ours/brought"
{
  if [ -n "$names" ]; then
    # shellcheck disable=SC2086
    apt-get -qq -s install -y --no-install-recommends $names | sed -n 's/^Inst \([^ ]*\) (.*/package \1/p'
  fi
  print_missing "$@"
} | while read -r line; do
  note "$ours/brought" "$key $line"
done
