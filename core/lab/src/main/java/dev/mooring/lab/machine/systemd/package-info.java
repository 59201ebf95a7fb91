/// Units, their journal, and the programs that steer them.
@NullMarked
package dev.mooring.lab.machine.systemd;

import org.jspecify.annotations.NullMarked;
