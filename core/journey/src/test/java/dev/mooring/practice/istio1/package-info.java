/// Today's mesh in the lab, driven by hand: objects, files, units, requests.
@NullMarked
package dev.mooring.practice.istio1;

import org.jspecify.annotations.NullMarked;
