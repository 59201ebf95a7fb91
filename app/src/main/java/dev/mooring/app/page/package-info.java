/// One page a step, the forms on them, and the summary.
@NullMarked
package dev.mooring.app.page;

import org.jspecify.annotations.NullMarked;
