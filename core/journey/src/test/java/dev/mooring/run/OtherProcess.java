package dev.mooring.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mooring.port.WorldException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/// A process that holds a journal until it is killed.
record OtherProcess(Process process, String said) {
  private static final String HELD = "held";

  /// @throws IllegalStateException when it does not get the journal
  static OtherProcess holding(Path journal) throws IOException {
    var other = start(journal);
    if (!other.said.equals(HELD)) {
      throw new IllegalStateException(other.said);
    }
    return other;
  }

  /// What a process is told that would like to hold it.
  static String tryingToHold(Path journal) throws IOException {
    return start(journal).said;
  }

  private static OtherProcess start(Path journal) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                journal.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader answers = process.inputReader(UTF_8);
    return new OtherProcess(process, String.valueOf(answers.readLine()));
  }

  long pid() {
    return process.pid();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Stays until its input ends, which is when the test's process does at the latest.
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    try (var _ = new Journal(Path.of(args[0])).hold("elsewhere", Instant.EPOCH)) {
      System.out.println(HELD);
      System.in.read();
    } catch (WorldException refusal) {
      System.out.println(refusal.getMessage());
    }
  }
}
