#!/bin/sh
# Whose the account is: `ours`, `theirs`, or nothing where there is none. Each argument behind is
# `ours PATH` or `theirs PATH`.
set -e
. ../ours.sh
. ./sessions.sh
account=$1 whose=$2
shift 2
first=${1%% *}

# A database of others keeps the folder of all. Ours is still in it where others removed the server
# before we could drop it.
remove_databases() {
  others=
  for entry in "$1"/*; do
    case ${entry##*/} in
    mysql | sys | performance_schema) ;;
    *) if [ -d "$entry" ]; then others="$others ${entry##*/}"; fi ;;
    esac
  done
  if [ "$others" = " test" ] && grep -qxF 'DATABASE test' "$ours/database" 2>/dev/null; then
    others=
    for entry in "$1"/test/*; do
      case ${entry##*/} in
      db.opt | ratings.*) ;;
      *) if [ -e "$entry" ]; then others=yes; fi ;;
      esac
    done
  fi
  if [ -z "$others" ]; then rm -rf "$1"; fi
}

# What the account wrote goes, and the logs; what others put beside it stays, with its folder. A link
# into a folder that came with the package stays as long as that does.
remove_path() {
  if [ -L "$1" ]; then
    if [ ! -e "$1" ] || [ "$first" = theirs ]; then rm -f "$1"; fi
  elif [ -d "$1" ]; then
    rm -f "$1/istio.log" "$1/istio.err.log" "$1/mariadb.log"
    if getent passwd "$account" >/dev/null; then find "$1" ! -type d -user "$account" -delete; fi
    find "$1" -type d | sort -r | while read -r folder; do rmdir "$folder" 2>/dev/null || true; done
  else
    rm -f "$1"
  fi
}

# Whether it owns none of these.
owns_nothing() {
  for thing in "$@"; do
    if [ -n "$(find "${thing#* }" -user "$account" 2>/dev/null | head -n 1)" ]; then return 1; fi
  done
}

for thing in "$@"; do
  case $thing in
  'theirs '*) ;;
  */) rmdir "${thing#ours }" 2>/dev/null || true ;;
  'ours /var/lib/mysql') remove_databases /var/lib/mysql ;;
  *) remove_path "${thing#ours }" ;;
  esac
done
case $whose in
theirs) forget_sessions "$account" ;;
ours)
  if getent passwd "$account" >/dev/null; then end_sessions "$account"; fi
  # One that owns something still stays too.
  if owns_nothing "$@" && getent passwd "$account" >/dev/null; then userdel "$account"; fi
  if owns_nothing "$@" && getent group "$account" >/dev/null; then groupdel "$account"; fi
  ;;
esac
