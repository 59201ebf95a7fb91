/// Units of systemd on the machine: started, kept, stopped.
@NullMarked
package dev.mooring.change.unit;

import org.jspecify.annotations.NullMarked;
