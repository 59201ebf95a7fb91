/// The journey into the tutorial's mesh, Istio 0.2, step by step.
@NullMarked
package dev.mooring.step.tutorial;

import org.jspecify.annotations.NullMarked;
