# shellcheck shell=sh
. ../around.sh
line() {
  around "$1"
}
