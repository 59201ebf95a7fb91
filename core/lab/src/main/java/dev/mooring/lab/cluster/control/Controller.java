package dev.mooring.lab.cluster.control;

import dev.mooring.lab.cluster.store.ObjectEvent;

/// Makes one thing true after something has happened. Called for one event after another, never for
/// two at once.
@FunctionalInterface
interface Controller {
  void observe(ObjectEvent event);
}
