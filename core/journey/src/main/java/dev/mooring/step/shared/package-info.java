/// What the steps of both journeys ask and wish for.
@NullMarked
package dev.mooring.step.shared;

import org.jspecify.annotations.NullMarked;
