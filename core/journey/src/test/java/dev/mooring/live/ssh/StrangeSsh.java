package dev.mooring.live.ssh;

import dev.mooring.live.call.HostileServer;

/// What may answer at a machine's port.
enum StrangeSsh {
  SAYS_NOTHING(HostileServer.Line::beSilent),
  DRIPS_ITS_BANNER(line -> line.say("SSH-2.0-").drip("x")),
  NEVER_ENDS_ITS_BANNER(line -> line.say("SSH-2.0-").pour("x")),
  TELLS_STORIES_FIRST(line -> line.pour("Welcome \u001b]52;c;aGk=\u0007\r\n")),
  DRIPS_STORIES_FIRST(line -> line.drip("Welcome\r\n")),
  IS_GARBAGE(line -> line.pour("\u0000\u0001\u00ff\u001b")),
  IS_A_WEB_SERVER(line -> line.say("HTTP/1.1 400 Bad Request\r\n\r\n")),
  IS_OLD(line -> line.say("SSH-1.5-old\r\n").beSilent()),
  HANGS_UP(_ -> {}),
  HANGS_UP_AFTER_ITS_BANNER(line -> line.say("SSH-2.0-OpenSSH_9.2\r\n")),
  HANGS_IN_THE_KEY_EXCHANGE(line -> line.say("SSH-2.0-OpenSSH_9.2\r\n").beSilent()),
  DRIPS_IN_THE_KEY_EXCHANGE(line -> line.say("SSH-2.0-OpenSSH_9.2\r\n").drip("\u0000")),
  SENDS_GARBAGE_IN_THE_KEY_EXCHANGE(
      line -> line.say("SSH-2.0-OpenSSH_9.2\r\n").pour("\u00ff\u00fe\u0000\u0007")),
  HAS_ESCAPES_IN_ITS_BANNER(
      line -> line.say("SSH-2.0-\u001b]52;c;aGk=\u0007\u009b31m\r\n").beSilent());

  final HostileServer.Script script;

  StrangeSsh(HostileServer.Script script) {
    this.script = script;
  }
}
