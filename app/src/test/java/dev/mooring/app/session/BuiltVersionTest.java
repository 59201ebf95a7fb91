package dev.mooring.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.app.Typed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltVersionTest {
  @Test
  void isToldWithoutTheCommandsOnlyWhereNothingElseIsAsked() {
    assertThat(BuiltVersion.isAsked("--version")).isTrue();
    assertThat(BuiltVersion.isAsked("-V")).isTrue();
    assertThat(BuiltVersion.isAsked()).isFalse();
    assertThat(BuiltVersion.isAsked("plan", "--version")).isFalse();
    assertThat(BuiltVersion.isAsked("--version", "--bogus")).isFalse();
  }

  @Test
  void isTheSameThatTheCommandsTell(@TempDir Path home) {
    assertThat(Typed.in(home, "-V").out().strip())
        .isEqualTo(BuiltVersion.line())
        .matches("mooring \\d+\\.\\d+\\.\\d+\\S*");
  }
}
