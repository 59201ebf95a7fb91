/// What every call over the network goes by: a deadline for the whole exchange, and the user's
/// proxies.
@NullMarked
package dev.mooring.live.call;

import org.jspecify.annotations.NullMarked;
