/// Tests of what becomes of files on the machine.
@NullMarked
package dev.mooring.change.file;

import org.jspecify.annotations.NullMarked;
