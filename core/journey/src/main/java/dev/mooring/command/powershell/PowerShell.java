package dev.mooring.command.powershell;

import dev.mooring.command.powershell.Pipeline.Stage;
import dev.mooring.command.powershell.Word.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A command for bash as a person types it in PowerShell 7.3 and later, on any system. Earlier ones
/// lose double quotes within arguments of programs (about_Parsing).
public final class PowerShell {
  private PowerShell() {}

  /// @throws IllegalArgumentException when it has something that PowerShell has no counterpart for
  public static String of(String bash) {
    var line = BashReader.read(bash);
    return line.variable().map(name -> "$" + name + " = ").orElse("") + pipeline(line.pipeline());
  }

  private static String pipeline(Pipeline pipeline) {
    var out = new StringBuilder(document(pipeline));
    var isFed = !out.isEmpty();
    for (var stage : pipeline.stages()) {
      if (isFed) {
        out.append(stage.startsLine() ? " |\n  " : " | ");
      }
      out.append(stage(stage, isFed));
      isFed = true;
    }
    // Windows would end lines with carriage returns.
    pipeline
        .file()
        .ifPresent(
            file ->
                out.append(" | Join-String -Separator \"`n\" | Set-Content -NoNewline ")
                    .append(word(file)));
    return out.toString();
  }

  private static String stage(Stage stage, boolean isFed) {
    return switch (stage) {
      case Stage.Group _ when isFed ->
          throw new IllegalArgumentException("A group that a pipe leads to.");
      case Stage.Group(var parts, var isQuiet, _) ->
          "& { "
              + parts.stream().map(PowerShell::pipeline).collect(Collectors.joining("; "))
              + " }"
              + quiet(isQuiet);
      case Stage.Program program when Programs.isNative(program) ->
          arguments(program, isFed) + quiet(program.isQuiet());
      case Stage.Program program when isFed -> Filters.of(texts(program));
      case Stage.Program program -> Filters.source(texts(program));
    };
  }

  private static String quiet(boolean isQuiet) {
    return isQuiet ? " 2>$null" : "";
  }

  private static List<String> texts(Stage.Program program) {
    return program.words().stream().map(Word::text).toList();
  }

  private static String arguments(Stage.Program program, boolean isFed) {
    var words = program.words();
    var known = isFed && Programs.isRemote(program) ? words.size() - 1 : words.size();
    return IntStream.range(0, words.size())
        .mapToObj(
            i ->
                (words.get(i).startsLine() ? "`\n  " : "")
                    + (i < known
                        ? word(words.get(i))
                        : Quotes.argument(Programs.reading(words.get(i).text()))))
        .collect(Collectors.joining(" "));
  }

  private static String word(Word word) {
    return word.isText()
        ? Quotes.argument(word.text())
        : word.pieces().stream()
            .map(
                piece ->
                    switch (piece) {
                      case Piece.Text(var text) -> Quotes.inDouble(text);
                      case Piece.Variable(var name) -> "${" + name + "}";
                      case Piece.Answer(var question) -> "$(" + pipeline(question) + ")";
                    })
            .collect(Collectors.joining("", "\"", "\""));
  }

  /// The here-document comes first, as a here-string. PowerShell keeps an answer as lines, which it
  /// would join with blanks in there.
  private static String document(Pipeline pipeline) {
    if (pipeline.stages().getLast() instanceof Stage.Program program
        && program.input().isPresent()) {
      if (pipeline.stages().size() > 1) {
        throw new IllegalArgumentException("A here-document in place of what a pipe brings.");
      }
      return document(program.input().get());
    }
    return "";
  }

  private static String document(Word word) {
    return word.isText()
        ? Quotes.document(word.text())
        : Quotes.filledDocument(
            word.pieces().stream()
                .map(
                    piece ->
                        switch (piece) {
                          case Piece.Text(var text) -> Quotes.inDocument(text);
                          case Piece.Variable(var name) -> "${" + name + "}";
                          case Piece.Answer(var question) ->
                              "$((" + pipeline(question) + ") -join \"`n\")";
                        })
                .collect(Collectors.joining()));
  }
}
