/// What findings say.
@NullMarked
package dev.mooring.check;

import org.jspecify.annotations.NullMarked;
