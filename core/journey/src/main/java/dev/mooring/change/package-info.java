/// The only writers: records that print themselves as commands, apply themselves and name their
/// inverse.
@NullMarked
package dev.mooring.change;

import org.jspecify.annotations.NullMarked;
