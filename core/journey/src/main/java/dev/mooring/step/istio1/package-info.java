/// The steps of today's mesh: the same six pages, with another content.
@NullMarked
package dev.mooring.step.istio1;

import org.jspecify.annotations.NullMarked;
