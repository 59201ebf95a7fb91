package dev.mooring.lab.istiod;

import dev.mooring.lab.world.Istiod.Answer.Failed;

/// Who a caller is, or how it is sent away.
sealed interface Judgement {

  record Identity(String namespace, String account) implements Judgement {
    String spiffe() {
      return "spiffe://cluster.local/ns/" + namespace + "/sa/" + account;
    }
  }

  record SentAway(Failed<Object> failure) implements Judgement {}
}
