package dev.mooring.command;

import java.util.List;

/// Programs that hand their output on.
///
/// @param source what it begins with
/// @param stages what reads, each what the one before it prints
public record Pipeline(Source source, List<Stage> stages) implements Command {
  public Pipeline {
    stages = List.copyOf(stages);
    Text.require(!(source instanceof Text) || !stages.isEmpty(), "A text that nothing reads.");
  }

  /// What a pipeline begins with.
  public sealed interface Source permits Text, Program, Remote, Attempts, RandomHex {}

  /// What reads what the one before it prints.
  public sealed interface Stage permits Program, Remote, Filter {}

  /// Programs that are run one after the other; what they complain of isn't shown.
  public record Attempts(List<Program> programs) implements Source {
    public Attempts {
      programs = List.copyOf(programs);
    }
  }

  /// Prints random bytes in hexadecimal digits.
  public record RandomHex(int bytes) implements Source {}

  /// A pipeline that begins with what prints something.
  public static Pipeline of(Source source, Stage... stages) {
    return new Pipeline(source, List.of(stages));
  }

  /// Programs that read a text: its lines, without empty ones at its end.
  public static Pipeline feed(Text text, Stage... stages) {
    return new Pipeline(text.stripTrailing(), List.of(stages));
  }
}
