/// Tests of the steps' own questions.
@NullMarked
package dev.mooring.step.istio1;

import org.jspecify.annotations.NullMarked;
