package dev.mooring.change;

/// A change of something that is there: it brings nothing, and makes it other than it was.
public sealed interface Alteration extends Change
    permits AddTags,
        AllowSsh,
        KeepSidecar,
        LabelNamespace,
        PutBlock,
        SetRating,
        ShareResource,
        StartSidecar,
        StartUnit,
        TryRating,
        UseLocalResolver {

  @Override
  default Verb verb() {
    return Verb.CHANGE;
  }
}
