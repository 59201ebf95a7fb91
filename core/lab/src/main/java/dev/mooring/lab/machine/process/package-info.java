/// What a running program of the practice machine gets: its user, folder, environment and streams.
@NullMarked
package dev.mooring.lab.machine.process;

import org.jspecify.annotations.NullMarked;
