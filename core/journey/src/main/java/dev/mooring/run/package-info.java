/// Runs steps, tells what happens, remembers what was begun, and takes it back.
@NullMarked
package dev.mooring.run;

import org.jspecify.annotations.NullMarked;
