/// The six steps of the journey. They read and never write.
@NullMarked
package dev.mooring.step;

import org.jspecify.annotations.NullMarked;
