@NullMarked
package dev.mooring.mesh;

import org.jspecify.annotations.NullMarked;
