package dev.mooring.command.powershell;

import dev.mooring.command.powershell.Pipeline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the small part of bash that commands are written in: words, pipes, groups, substitutions,
/// one here-document. Whatever else stands there is refused.
final class BashReader {
  private static final Pattern ASSIGNED = Pattern.compile("[A-Z_]+=(?=\\$\\()");
  private static final String DOCUMENT_END = "\nEOF";
  private final Cursor at;

  /// Whether the line was continued after the last word.
  private boolean isBroken;

  BashReader(Cursor at) {
    this.at = at;
  }

  /// A whole command.
  ///
  /// @param variable what its output is kept in, with `NAME=$(…)`
  record Line(Optional<String> variable, Pipeline pipeline) {}

  /// @throws IllegalArgumentException when there is more in it than this part of bash
  static Line read(String bash) {
    var at = new Cursor(bash);
    var variable = at.take(ASSIGNED).map(found -> found.substring(0, found.length() - 1));
    variable.ifPresent(_ -> at.require("$("));
    var pipeline = new BashReader(at).pipeline();
    variable.ifPresent(_ -> at.require(")"));
    if (!at.isAtEnd()) {
      throw at.refused();
    }
    return new Line(variable, pipeline);
  }

  Pipeline pipeline() {
    var stages = new ArrayList<Stage>();
    do {
      var wasBroken = isBroken;
      var isContinued = at.blanks() || wasBroken;
      stages.add(stage(isContinued));
    } while (at.skip("|"));
    if (!at.skip(">")) {
      return new Pipeline(stages, Optional.empty());
    }
    at.blanks();
    return new Pipeline(stages, Optional.of(new WordReader(at).word(false)));
  }

  private Stage stage(boolean isContinued) {
    return at.skip("{ ") ? group(isContinued) : program(isContinued);
  }

  private Stage group(boolean isContinued) {
    var parts = new ArrayList<Pipeline>();
    do {
      parts.add(pipeline());
      at.require(";");
      at.blanks();
    } while (!at.skip("}"));
    at.blanks();
    var isQuiet = at.skip("2>/dev/null");
    isBroken = at.blanks();
    return new Stage.Group(parts, isQuiet, isContinued);
  }

  private Stage program(boolean isContinued) {
    var words = new ArrayList<Word>();
    var isQuiet = false;
    var input = Optional.<Word>empty();
    isBroken = false;
    while (true) {
      if (at.skip("2>/dev/null")) {
        isQuiet = true;
      } else if (at.skip("<<")) {
        input = Optional.of(document());
      } else if (WordReader.isAtWord(at)) {
        words.add(new WordReader(at).word(isBroken));
      } else {
        break;
      }
      isBroken = at.blanks();
    }
    if (words.isEmpty()) {
      throw at.refused();
    }
    return new Stage.Program(List.copyOf(words), isQuiet, input, isContinued);
  }

  /// The rest of the text: a here-document ends the command.
  private Word document() {
    var isLiteral = at.skip("'EOF'");
    if (!isLiteral) {
      at.require("EOF");
    }
    at.require("\n");
    var body = at.rest();
    var end = ("\n" + body).indexOf(DOCUMENT_END + "\n");
    if (end >= 0 || !body.endsWith(DOCUMENT_END)) {
      throw at.refused();
    }
    var text = body.substring(0, body.length() - DOCUMENT_END.length());
    return isLiteral
        ? new Word(List.of(new Word.Piece.Text(text)), false)
        : new WordReader(new Cursor(text)).document();
  }
}
