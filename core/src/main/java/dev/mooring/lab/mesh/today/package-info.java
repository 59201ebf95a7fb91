/// Today's mesh: decides whether a request really arrives, and plays istiod.
@NullMarked
package dev.mooring.lab.mesh.today;

import org.jspecify.annotations.NullMarked;
