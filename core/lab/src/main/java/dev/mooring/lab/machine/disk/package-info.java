/// The practice machine's disk: files with owners and modes, and who may do what with them.
@NullMarked
package dev.mooring.lab.machine.disk;

import org.jspecify.annotations.NullMarked;
