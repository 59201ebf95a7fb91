package dev.mooring.check;

import dev.mooring.text.Visible;

/// What a check saw that passed. A page shows its text; what needs a part of it asks the record,
/// and never reads the text back.
public sealed interface Fact {

  /// In no language: an address, a version.
  String text();

  /// A fact of one part.
  record Text(String text) implements Fact {
    public Text {
      text = Visible.line(text);
    }
  }

  /// An answer over HTTP.
  ///
  /// @param address where the request went
  /// @param server who answered, as its header says
  record Answer(String address, int status, String server) implements Fact {
    public Answer {
      address = Visible.line(address);
      server = Visible.line(server);
    }

    @Override
    public String text() {
      return address + ", " + status + ", server: " + server;
    }
  }
}
