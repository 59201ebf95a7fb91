package dev.mooring.app.output;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import dev.mooring.check.Finding;
import dev.mooring.step.Refusal;
import dev.mooring.text.Phrase;
import dev.mooring.text.Phrasebook;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Changes and findings as JSON, with their texts.
record JsonTexts(Phrasebook texts) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ArrayNode changes(List<? extends Change> changes) {
    return changes(changes, Shown.usual());
  }

  ArrayNode changes(List<? extends Change> changes, Shown shown) {
    var nodes = NODES.arrayNode();
    changes.forEach(change -> nodes.add(change(change, shown)));
    return nodes;
  }

  ArrayNode lines(List<Proposal.Line> lines, Shown shown) {
    var nodes = NODES.arrayNode();
    for (var line : lines) {
      var node = change(line.change(), shown);
      node.set("told", phrases(line.told()));
      line.unseen().ifPresent(why -> node.set("unseen", finding(why)));
      nodes.add(node);
    }
    return nodes;
  }

  ArrayNode phrases(List<Phrase> phrases) {
    var nodes = NODES.arrayNode();
    phrases.stream().map(texts::say).forEach(nodes::add);
    return nodes;
  }

  ArrayNode titles(List<Change> changes) {
    return phrases(changes.stream().map(Change::title).toList());
  }

  ArrayNode refusals(List<Refusal> refusals) {
    var nodes = NODES.arrayNode();
    for (var refusal : refusals) {
      var node = NODES.objectNode().put("title", texts.say(refusal.change().title()));
      node.set("finding", finding(refusal.why()));
      nodes.add(node);
    }
    return nodes;
  }

  private ObjectNode change(Change change, Shown shown) {
    var node =
        NODES
            .objectNode()
            .put("verb", change.verb().name().toLowerCase(Locale.ROOT))
            .put("title", texts.say(change.title()))
            .put("detail", change.detail());
    var commands = node.putArray("commands");
    change.commands().stream().map(shown.shell()::say).forEach(commands::add);
    shown
        .differences()
        .apply(change)
        .ifPresent(difference -> node.set("difference", difference(difference)));
    change.cost().ifPresent(cost -> node.put("usd_per_month", cost.usdPerMonth()));
    return node;
  }

  private static ObjectNode difference(Difference difference) {
    var node =
        NODES
            .objectNode()
            .put("name", difference.name())
            .put("there", difference.isThere())
            .put("secret", difference instanceof Difference.Secret);
    if (difference instanceof Difference.Text text) {
      var lines = node.putArray("unified");
      text.unified().forEach(lines::add);
    }
    return node;
  }

  ObjectNode reason(Finding.Waiting waiting) {
    return NODES
        .objectNode()
        .put("code", waiting.hint().code())
        .put("what", texts.say(waiting.hint().what(waiting.args().toArray())));
  }

  ObjectNode finding(Finding.Failed failed) {
    var said = Said.of(failed, texts);
    var node =
        NODES
            .objectNode()
            .put("severity", failed.severity().name().toLowerCase(Locale.ROOT))
            .put("code", failed.hint().code())
            .put("what", said.what())
            .put("why", said.why())
            .put("todo", said.todo())
            .put("details", failed.details());
    var causes = node.putArray("causes");
    said.causes().forEach(causes::add);
    return node;
  }
}
