@NullMarked
package dev.mooring.lab.machine.systemd;

import org.jspecify.annotations.NullMarked;
