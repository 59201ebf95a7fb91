/// How runs are remembered.
@NullMarked
package dev.mooring.run;

import org.jspecify.annotations.NullMarked;
