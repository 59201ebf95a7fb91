/// Tests of the steps' own questions.
@NullMarked
package dev.mooring.step.today;

import org.jspecify.annotations.NullMarked;
