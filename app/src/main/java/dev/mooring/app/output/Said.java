package dev.mooring.app.output;

import dev.mooring.check.Finding;
import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import java.util.List;

/// A failure in sentences.
public record Said(String what, String why, String todo, List<String> causes) {

  public static Said of(Finding.Failed failed, Phrasebook texts) {
    var code = failed.hint().code();
    return new Said(
        texts.say(new Phrase(code + ".what", failed.args())),
        texts.say(new Phrase(code + ".why", failed.args())),
        texts.say(new Phrase(code + ".todo", failed.args())),
        failed.causes().stream().map(texts::say).toList());
  }
}
