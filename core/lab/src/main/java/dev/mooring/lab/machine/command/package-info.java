/// The everyday programs of the practice machine.
@NullMarked
package dev.mooring.lab.machine.command;

import org.jspecify.annotations.NullMarked;
