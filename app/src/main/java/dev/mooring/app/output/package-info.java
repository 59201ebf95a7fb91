/// What a run looks like to people and to programs.
@NullMarked
package dev.mooring.app.output;

import org.jspecify.annotations.NullMarked;
