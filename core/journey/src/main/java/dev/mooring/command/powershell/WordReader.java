package dev.mooring.command.powershell;

import dev.mooring.command.powershell.Word.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads words with bash's quotes and substitutions, and here-documents.
final class WordReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String ENDS = " \n|;<>)";

  /// Characters that mean something to bash, outside of quotes, which is not translated.
  private static final String REFUSED = "`&({}*?~#!";

  private final Cursor at;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  WordReader(Cursor at) {
    this.at = at;
  }

  static boolean isAtWord(Cursor at) {
    return !at.isAtEnd() && !at.isAtAny(ENDS);
  }

  Word word(boolean startsLine) {
    while (!at.isAtEnd() && !at.isAtAny(ENDS)) {
      if (at.isAtAny(REFUSED)) {
        throw at.refused();
      } else if (at.skip("'")) {
        text.append(at.upTo('\''));
      } else if (at.skip("\"")) {
        while (!at.skip("\"")) {
          expanded("$`\"\\");
        }
      } else if (at.isAt("$")) {
        dollar();
      } else {
        at.skip("\\");
        text.append(at.next());
      }
    }
    return finished(startsLine);
  }

  /// All of the text, as a here-document without quotes around its mark.
  Word document() {
    while (!at.isAtEnd()) {
      expanded("$`\\");
    }
    return finished(false);
  }

  /// One character or substitution between double quotes.
  private void expanded(String escapable) {
    if (at.isAtEnd() || at.isAt("`") || at.isAt("\\\n")) {
      throw at.refused();
    } else if (at.isAt("$")) {
      dollar();
    } else if (at.skip("\\")) {
      text.append(at.isAtAny(escapable) ? at.next() : '\\');
    } else {
      text.append(at.next());
    }
  }

  private void dollar() {
    at.require("$");
    if (at.skip("(")) {
      var question = new BashReader(at).pipeline();
      at.require(")");
      add(new Piece.Answer(question));
    } else if (at.isAt("{")) {
      throw at.refused();
    } else {
      at.take(NAME).map(Piece.Variable::new).ifPresentOrElse(this::add, () -> text.append('$'));
    }
  }

  private void add(Piece piece) {
    addText();
    pieces.add(piece);
  }

  private void addText() {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Text(text.toString()));
      text.setLength(0);
    }
  }

  private Word finished(boolean startsLine) {
    addText();
    return new Word(List.copyOf(pieces), startsLine);
  }
}
