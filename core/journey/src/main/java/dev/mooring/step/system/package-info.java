/// The questions about the machine's system, asked before anything is installed.
@NullMarked
package dev.mooring.step.system;

import org.jspecify.annotations.NullMarked;
