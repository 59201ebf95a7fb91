# shellcheck shell=sh
around() {
  echo "<$1>"
}
