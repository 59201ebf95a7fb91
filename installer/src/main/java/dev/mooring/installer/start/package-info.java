/// How fast the installed program starts, beside programs that do nothing.
@NullMarked
package dev.mooring.installer.start;

import org.jspecify.annotations.NullMarked;
