/// What Istio 0.2 wants, as the tutorial has it.
@NullMarked
package dev.mooring.mesh.tutorial;

import org.jspecify.annotations.NullMarked;
