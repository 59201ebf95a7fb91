# shellcheck shell=sh
# Apt's lists. On a machine that had none before us, a note says what they were when we fetched them
# last; `begun` as long as they are being fetched, or where that was cut off.
. ../ours.sh

has_no_lists() {
  for list in /var/lib/apt/lists/*_*; do
    if [ -e "$list" ]; then return 1; fi
  done
}

lists_sum() {
  stat -c '%n %s %y' /var/lib/apt/lists /var/lib/apt/lists/*_* 2>/dev/null | sha256sum
}

are_lists_ours() {
  noted=$(cat "$ours/lists" 2>/dev/null)
  [ "$noted" = begun ] || [ "$noted" = "$(lists_sum)" ]
}

remove_lists() {
  find /var/lib/apt/lists -maxdepth 1 -type f -name '*_*' -delete 2>/dev/null || true
  rm -f /var/cache/apt/pkgcache.bin /var/cache/apt/srcpkgcache.bin
}
