/// Files and folders on this computer that are their owner's alone.
@NullMarked
package dev.mooring.storage;

import org.jspecify.annotations.NullMarked;
