/// Tests of packages on the machine.
@NullMarked
package dev.mooring.change.software;

import org.jspecify.annotations.NullMarked;
