package dev.mooring.journey;

import dev.mooring.port.Cloud;
import dev.mooring.port.SameWorld;
import dev.mooring.port.World;

/// The same world with another cloud.
record OtherCloud(World world, Cloud cloud) implements SameWorld {}
