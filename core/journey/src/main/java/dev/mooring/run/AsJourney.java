package dev.mooring.run;

import dev.mooring.model.JourneyId;
import dev.mooring.port.SameWorld;
import dev.mooring.port.World;

/// The same world, in which another journey acts: whoever takes back what another computer made.
record AsJourney(World world, JourneyId journey) implements SameWorld {}
