package dev.mooring.lab.cluster.api;

import dev.mooring.lab.cluster.registry.Registry;
import dev.mooring.lab.cluster.store.ObjectEvent;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/// Answers watches: first what the client has missed, then what happens.
record Watches(Registry registry, Tables tables, OpenWatches open) {

  Answer.Source of(Call call) {
    var selection = Selection.of(call);
    var start = call.param("resourceVersion");
    var fromNow = start.isEmpty() || start.equals("0") || call.flag("sendInitialEvents");
    var news = new LinkedBlockingQueue<ObjectEvent>();
    var store = registry.store();
    return store.locked(
        () -> {
          var missed = new ArrayList<ObjectEvent>();
          var expired = false;
          if (fromNow) {
            for (var object : store.list(call.kind().plural())) {
              missed.add(WatchStream.present(call.kind().plural(), object));
            }
          } else {
            var since = store.since(WatchStream.revision(start));
            expired = since.isEmpty();
            since.ifPresent(missed::addAll);
          }
          var bookmark = call.flag("sendInitialEvents");
          var writer = new EventWriter(call, tables);
          var end = store.listen(news::add);
          return new WatchStream(
              call,
              selection,
              missed,
              expired,
              bookmark,
              news,
              writer,
              open.begin(),
              store::revision,
              end);
        });
  }
}
