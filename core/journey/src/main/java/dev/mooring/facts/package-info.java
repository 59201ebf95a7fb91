/// What has to be read from the world: addresses, ranges, certificates, control planes. Nothing
/// here writes.
@NullMarked
package dev.mooring.facts;

import org.jspecify.annotations.NullMarked;
