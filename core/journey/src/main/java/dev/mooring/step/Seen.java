package dev.mooring.step;

import dev.mooring.change.Standing;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;

/// What the world says of one wish.
record Seen(boolean isPresent, Standing standing) {

  /// The wish as it's made: where another journey's thing serves, it only notes that use.
  Wish made(Wish wish) {
    return standing instanceof Standing.Shared(var use) ? wish.making(use) : wish;
  }

  /// @param keyComes whether the journey itself puts its key on the machine: until then the machine
  ///   refuses it, nothing of it can be seen, and all of it is still to be made
  static Seen of(Wish wish, WorldView world, boolean keyComes) {
    try {
      return new Seen(wish.change().isPresent(world), wish.change().standing(world));
    } catch (WorldException.Denied refused) {
      if (keyComes && refused.trouble().filter(Trouble.LOGIN_REFUSED::equals).isPresent()) {
        return new Seen(false, Standing.free());
      }
      throw refused;
    }
  }
}
