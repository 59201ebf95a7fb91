package dev.mooring.live.ssh;

import net.schmizz.concurrent.Promise;
import net.schmizz.sshj.common.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/// The SSH client's log, without its promises: they call everything an error that does not succeed,
/// also a key that is only offered.
final class SshLogs implements LoggerFactory {

  @Override
  public Logger getLogger(String name) {
    return name.equals(Promise.class.getName())
        ? NOPLogger.NOP_LOGGER
        : org.slf4j.LoggerFactory.getLogger(name);
  }

  @Override
  public Logger getLogger(Class<?> type) {
    return getLogger(type.getName());
  }
}
