/// Today's mesh: decides whether a request really arrives, and plays istiod.
@NullMarked
package dev.mooring.lab.mesh.istio1;

import org.jspecify.annotations.NullMarked;
