/// The steps of today's mesh: the same six pages, with another content.
@NullMarked
package dev.mooring.step.today;

import org.jspecify.annotations.NullMarked;
