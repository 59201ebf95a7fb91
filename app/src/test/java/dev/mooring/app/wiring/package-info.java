/// Tests of how journeys are put together.
@NullMarked
package dev.mooring.app.wiring;

import org.jspecify.annotations.NullMarked;
