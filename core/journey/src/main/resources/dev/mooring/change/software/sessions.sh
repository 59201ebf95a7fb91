# shellcheck shell=sh
# The sessions that `su` gave an account (Istio 0.2, istio-start.sh). Their processes outlive the unit
# by seconds, and an account with processes cannot be removed. And a unit that is stopped while `su` is
# still opening the session leaves systemd a session without a process, which counts as failed until the
# next boot (pam_systemd, `Result=resources`): clean-up restarts the sidecar with its old settings just
# before it stops it.

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
