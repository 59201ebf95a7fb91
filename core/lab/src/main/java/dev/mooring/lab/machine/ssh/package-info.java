/// The practice machine's SSH server.
@NullMarked
package dev.mooring.lab.machine.ssh;

import org.jspecify.annotations.NullMarked;
