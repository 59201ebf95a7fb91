package dev.mooring.house;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How tests wait. What they wait for comes, however slow and busy the computer is, so a deadline
/// only says when to give up. A failure of another thread ends no wait, as Awaitility would have
/// it: classes of tests run side by side.
public final class Patience implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(5));
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
