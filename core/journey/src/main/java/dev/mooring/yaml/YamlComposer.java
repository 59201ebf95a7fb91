package dev.mooring.yaml;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes one document of a parser's events.
final class YamlComposer {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final YamlScalars scalars;
  private final Iterator<Event> events;
  private final YamlRoom room;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /// @param weight what it takes to say it once more
  private record Anchored(JsonNode value, long weight) {}

  YamlComposer(YamlWords words, Iterator<Event> events, YamlRoom room) {
    this.scalars = new YamlScalars(words);
    this.events = events;
    this.room = room;
  }

  YamlDocument document() throws YamlProblem {
    return new YamlDocument(value(events.next(), "", 0), lines);
  }

  private JsonNode value(Event event, String pointer, int depth) throws YamlProblem {
    var line = line(event);
    lines.put(pointer, line);
    room.enter(depth, line);
    if (event instanceof AliasEvent alias) {
      return copied(alias, line);
    }
    var before = room.used();
    var value =
        switch (event) {
          case ScalarEvent scalar -> scalars.value(scalar, line);
          case SequenceStartEvent _ -> items(pointer, depth);
          case MappingStartEvent _ -> members(pointer, depth);
          default -> throw new YamlProblem(line, "it cannot be understood as YAML");
        };
    room.take(1 + value.asString("").length() / 100, line);
    return kept(event, value, room.used() - before);
  }

  private JsonNode kept(Event event, JsonNode value, long weight) {
    if (event instanceof NodeEvent named) {
      named
          .getAnchor()
          .ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(value, weight)));
    }
    return value;
  }

  private JsonNode copied(AliasEvent alias, int line) throws YamlProblem {
    // An anchor is known once its value is whole, so none holds itself.
    var anchored = anchors.get(alias.getAlias().getValue());
    if (anchored == null) {
      throw new YamlProblem(line, "an alias names an anchor that does not stand before it");
    }
    room.take(anchored.weight(), line);
    return anchored.value().deepCopy();
  }

  private ArrayNode items(String pointer, int depth) throws YamlProblem {
    var list = NODES.arrayNode();
    for (var next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      list.add(value(next, YamlPointer.below(pointer, String.valueOf(list.size())), depth + 1));
    }
    return list;
  }

  private ObjectNode members(String pointer, int depth) throws YamlProblem {
    var said = NODES.objectNode();
    var merged = NODES.objectNode();
    var isMerged = false;
    for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
      var line = line(next);
      if (YamlScalars.isMerge(next)) {
        if (isMerged) {
          throw new YamlProblem(line, "the key '<<' stands there twice");
        }
        isMerged = true;
        merge(merged, value(events.next(), YamlPointer.below(pointer, "<<"), depth + 1), line);
        continue;
      }
      var key = key(next, line);
      if (said.has(key)) {
        throw new YamlProblem(line, "the key '" + key + "' stands there twice");
      }
      var below = YamlPointer.below(pointer, key);
      said.set(key, value(events.next(), below, depth + 1));
      lines.put(below, line);
    }
    // What the mapping says itself comes before what it merges in.
    merged.properties().stream()
        .filter(entry -> !said.has(entry.getKey()))
        .forEach(entry -> said.set(entry.getKey(), entry.getValue()));
    return said;
  }

  private String key(Event event, int line) throws YamlProblem {
    var key =
        switch (event) {
          case ScalarEvent scalar -> kept(event, scalars.value(scalar, line), 1);
          case AliasEvent alias -> copied(alias, line);
          default -> NODES.nullNode();
        };
    if (!key.isValueNode() || key.isNull()) {
      throw new YamlProblem(line, "a key is neither a text nor a number");
    }
    return key.asString();
  }

  /// Of several mappings the first one that has a key counts.
  private static void merge(ObjectNode into, JsonNode what, int line) throws YamlProblem {
    switch (what) {
      case ObjectNode mapping ->
          mapping.properties().stream()
              .filter(entry -> !into.has(entry.getKey()))
              .forEach(entry -> into.set(entry.getKey(), entry.getValue()));
      case ArrayNode list when list.valueStream().allMatch(JsonNode::isObject) -> {
        for (var mapping : list) {
          merge(into, mapping, line);
        }
      }
      default -> throw new YamlProblem(line, "the key '<<' merges in what is no mapping");
    }
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
