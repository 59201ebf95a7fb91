package dev.mooring.app.session;

import java.util.List;
import java.util.function.Function;

/// The contexts of the kubeconfig that a session came from, and the way to the same journey in
/// another one.
///
/// @param names all of them, in the kubeconfig's order
/// @param opening opens a session for a context; may take a while, and throws a [Complaint] for
///   people
public record Contexts(List<String> names, Function<String, Session> opening) {
  public Contexts {
    names = List.copyOf(names);
  }

  /// @throws Complaint when there can be no journey in that context
  Session open(String name) {
    return opening.apply(name);
  }
}
