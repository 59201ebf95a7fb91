package dev.mooring.step;

import dev.mooring.change.Standing;
import dev.mooring.port.WorldView;

/// What the world says of one wish.
record Seen(boolean isPresent, Standing standing) {

  static Seen of(Wish wish, WorldView world) {
    return new Seen(wish.change().isPresent(world), wish.change().standing(world));
  }
}
