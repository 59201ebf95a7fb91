/// Questions to the world, and what was found.
@NullMarked
package dev.mooring.check;

import org.jspecify.annotations.NullMarked;
