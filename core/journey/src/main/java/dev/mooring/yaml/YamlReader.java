package dev.mooring.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads YAML as its specification says, anchors, aliases and merge keys among it, up to sensible
/// sizes and depths.
public final class YamlReader {
  private static final YamlDocument NOTHING =
      new YamlDocument(JsonNodeFactory.instance.missingNode(), Map.of());

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(YamlFile.LARGEST).setUseMarks(true).build();

  private final YamlWords words;

  private YamlReader(YamlWords words) {
    this.words = words;
  }

  /// For files of Mooring's own (YAML 1.2).
  public static YamlReader core() {
    return new YamlReader(new CoreWords());
  }

  /// For files that Kubernetes' and Istio's own tools read too: what they understand by a word is
  /// what counts.
  public static YamlReader kubernetes() {
    return new YamlReader(new GoWords());
  }

  /// The one document of a text. Empty ones before and after it do not count.
  ///
  /// @throws YamlProblem when it is no YAML, or has several documents
  public YamlDocument read(String text) throws YamlProblem {
    var said = all(text).stream().filter(document -> !document.root().isNull()).toList();
    if (said.size() > 1) {
      throw new YamlProblem(
          said.get(1).line(List.of()), "it holds " + said.size() + " documents, and one is wanted");
    }
    return said.isEmpty() ? NOTHING : said.getFirst();
  }

  private List<YamlDocument> all(String text) throws YamlProblem {
    YamlRoom.require(text);
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      var events = new Parse(SETTINGS).parseString(plain).iterator();
      var documents = new ArrayList<YamlDocument>();
      var room = new YamlRoom();
      while (events.hasNext()) {
        if (events.next().getEventId() == Event.ID.DocumentStart) {
          documents.add(new YamlComposer(words, events, room).document());
        }
      }
      return documents;
    } catch (MarkedYamlEngineException failure) {
      var line = failure.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new YamlProblem(line, YamlTabs.saysTab(plain, line));
    } catch (YamlEngineException failure) {
      throw new YamlProblem(0, "it has characters that YAML does not take");
    }
  }
}
