@NullMarked
package dev.mooring.lab.mesh;

import org.jspecify.annotations.NullMarked;
