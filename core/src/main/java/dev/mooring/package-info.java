/// The journey that joins a machine to a mesh.
@NullMarked
package dev.mooring;

import org.jspecify.annotations.NullMarked;
