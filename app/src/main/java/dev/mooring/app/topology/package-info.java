/// The drawing of the journey's world: what it shows, and how it is kept as a file. No nodes here.
@NullMarked
package dev.mooring.app.topology;

import org.jspecify.annotations.NullMarked;
