/// The wizard and the command line.
@NullMarked
package dev.mooring.app;

import org.jspecify.annotations.NullMarked;
