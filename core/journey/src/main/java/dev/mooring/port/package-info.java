/// The world as the journey needs it: readers apart from writers, and the one kind of exception
/// that it may throw.
@NullMarked
package dev.mooring.port;

import org.jspecify.annotations.NullMarked;
