/// Files on the machine: whole ones, blocks in files of others, and their way back.
@NullMarked
package dev.mooring.change.file;

import org.jspecify.annotations.NullMarked;
