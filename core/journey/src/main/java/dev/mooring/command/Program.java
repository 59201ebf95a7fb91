package dev.mooring.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A program at home with its words.
///
/// @param lines the words behind its name, in the lines in which they are shown
public record Program(Name name, List<List<Text>> lines)
    implements Pipeline.Source, Pipeline.Stage {

  /// The programs that a person has at home on every system.
  public enum Name {
    GCLOUD,
    ISTIOCTL,
    JQ,
    KUBECTL;

    /// As it is typed.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Program {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /// `gcloud`
  public static Program gcloud(String... words) {
    return new Program(Name.GCLOUD, List.of(texts(words)));
  }

  /// `istioctl`
  public static Program istioctl(String... words) {
    return new Program(Name.ISTIOCTL, List.of(texts(words)));
  }

  /// `jq`
  public static Program jq(String... words) {
    return new Program(Name.JQ, List.of(texts(words)));
  }

  /// `kubectl`
  public static Program kubectl(String... words) {
    return new Program(Name.KUBECTL, List.of(texts(words)));
  }

  /// The same with more words.
  public Program with(String... words) {
    return with(texts(words));
  }

  /// The same with one more word.
  public Program with(Text word) {
    return with(List.of(word));
  }

  private Program with(List<Text> words) {
    var all = new ArrayList<>(lines);
    all.addLast(Stream.concat(all.removeLast().stream(), words.stream()).toList());
    return new Program(name, all);
  }

  /// The same with more words in a line of their own.
  public Program line(String... words) {
    return new Program(name, Stream.concat(lines.stream(), Stream.of(texts(words))).toList());
  }

  private static List<Text> texts(String... words) {
    return Stream.of(words).map(Text::of).toList();
  }
}
