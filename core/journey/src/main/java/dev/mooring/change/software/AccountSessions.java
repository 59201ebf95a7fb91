package dev.mooring.change.software;

/// The sessions that `su` gave an account (Istio 0.2, istio-start.sh). Their processes outlive the
/// unit by seconds, and an account with processes cannot be removed. And a unit that is stopped
/// while `su` is still opening the session leaves systemd a session without a process, which counts
/// as failed until the next boot (pam_systemd, `Result=resources`): clean-up restarts the sidecar
/// with its old settings just before it stops it.
final class AccountSessions {
  private AccountSessions() {}

  /// Script lines for root, for an account that is there.
  static String end(String account) {
    return "systemctl stop user-$(id -u %s).slice 2>/dev/null || true\n%s"
        .formatted(account, forget(account));
  }

  /// The same for an account of others, of which only the failed sessions are ours.
  static String forget(String account) {
    return """
      for unit in user@$(id -u %1$s).service user-runtime-dir@$(id -u %1$s).service \
        $(systemctl list-units --failed --plain --no-legend --no-pager | sed -n 's/^\\(session-[^ ]*\\.scope\\) .* of [Uu]ser %1$s$/\\1/p'); do
        systemctl reset-failed $unit 2>/dev/null || true
      done\
    """
        .formatted(account);
  }
}
