/// Tests of what Istio 0.2 wants.
@NullMarked
package dev.mooring.mesh.tutorial;

import org.jspecify.annotations.NullMarked;
