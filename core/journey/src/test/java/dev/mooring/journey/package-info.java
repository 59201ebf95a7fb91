/// The whole journey in the lab.
@NullMarked
package dev.mooring.journey;

import org.jspecify.annotations.NullMarked;
