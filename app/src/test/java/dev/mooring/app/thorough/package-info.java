/// What holds whatever happens: journeys that are killed, taken back, disturbed and misled, a few
/// of each kind in every build and all of them in the profile `thorough`.
@NullMarked
package dev.mooring.app.thorough;

import org.jspecify.annotations.NullMarked;
