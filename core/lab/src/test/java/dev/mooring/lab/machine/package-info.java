/// Tests of the practice machine.
@NullMarked
package dev.mooring.lab.machine;

import org.jspecify.annotations.NullMarked;
