/// The machine's own name server, in front of the one that it had.
@NullMarked
package dev.mooring.change.resolver;

import org.jspecify.annotations.NullMarked;
