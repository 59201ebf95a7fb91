/// Tests of the steps' own questions.
@NullMarked
package dev.mooring.step;

import org.jspecify.annotations.NullMarked;
