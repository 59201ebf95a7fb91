# shellcheck shell=sh
# Forgets an account's failed sessions.
forget_sessions() {
  for unit in "user@$(id -u "$1").service" "user-runtime-dir@$(id -u "$1").service" \
    $(systemctl list-units --failed --plain --no-legend --no-pager | sed -n "s/^\\(session-[^ ]*\\.scope\\) .* of [Uu]ser $1\$/\\1/p"); do
    systemctl reset-failed "$unit" 2>/dev/null || true
  done
}

# The same of an account that is about to go, whose sessions end first.
end_sessions() {
  systemctl stop "user-$(id -u "$1").slice" 2>/dev/null || true
  forget_sessions "$1"
}
