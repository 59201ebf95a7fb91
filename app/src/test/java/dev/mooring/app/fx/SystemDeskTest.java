package dev.mooring.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How a notice is shown, by system.
class SystemDeskTest {

  @Test
  void linuxAndMacHaveAProgramForIt() {
    assertThat(SystemDesk.notice("Linux", "Mooring", "-x: done"))
        .hasValueSatisfying(
            command ->
                assertThat(command)
                    .startsWith("notify-send")
                    .endsWith("--", "Mooring", "-x: done"));
    assertThat(SystemDesk.notice("Mac OS X", "Mooring", "\"quoted\""))
        .hasValueSatisfying(
            command ->
                assertThat(command).startsWith("osascript").endsWith("Mooring", "\"quoted\""));
  }

  @Test
  void elsewhereTheWindowAloneShowsIt() {
    assertThat(SystemDesk.notice("Windows 11", "Mooring", "done")).isEmpty();
  }
}
