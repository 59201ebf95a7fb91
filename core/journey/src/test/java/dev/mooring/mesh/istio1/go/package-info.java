/// Tests of texts as Go's libraries write them.
@NullMarked
package dev.mooring.mesh.istio1.go;

import org.jspecify.annotations.NullMarked;
