# shellcheck shell=sh
# Prints those of `account NAME` and `path PATH` that are not there.
print_missing() {
  for thing in "$@"; do
    case $thing in
    'account '*) getent passwd "${thing#account }" >/dev/null || echo "$thing" ;;
    *) [ -e "${thing#path }" ] || echo "$thing" ;;
    esac
  done
}
