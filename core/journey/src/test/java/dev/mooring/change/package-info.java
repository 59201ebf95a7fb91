/// Changes by themselves.
@NullMarked
package dev.mooring.change;

import org.jspecify.annotations.NullMarked;
