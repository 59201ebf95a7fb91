package dev.mooring.port;

import java.util.List;

/// What lies in a namespace.
///
/// @param objects of every kind that the API server serves and lets us list
/// @param unseen kinds that the user may not list, such as `Secret`
public record NamespaceContents(List<Resource> objects, List<String> unseen) {

  public NamespaceContents {
    objects = List.copyOf(objects);
    unseen = List.copyOf(unseen);
  }
}
