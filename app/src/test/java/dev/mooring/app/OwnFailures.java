package dev.mooring.app;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Who waits is told of nobody else's failures: Awaitility would end the wait with what any thread
/// of the process dies of, and classes of tests run side by side.
public final class OwnFailures implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
