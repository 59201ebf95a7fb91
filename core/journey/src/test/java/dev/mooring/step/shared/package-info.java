/// Tests of what both journeys ask.
@NullMarked
package dev.mooring.step.shared;

import org.jspecify.annotations.NullMarked;
