/// What carries Mooring's mark, found in the world alone: for who has no journal of it.
@NullMarked
package dev.mooring.marked;

import org.jspecify.annotations.NullMarked;
