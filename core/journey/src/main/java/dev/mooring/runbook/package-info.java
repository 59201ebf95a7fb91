/// The journey as something to read, to type, or to hand on.
@NullMarked
package dev.mooring.runbook;

import org.jspecify.annotations.NullMarked;
