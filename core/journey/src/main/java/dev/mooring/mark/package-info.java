/// The marks on what Mooring makes: whose a thing is.
@NullMarked
package dev.mooring.mark;

import org.jspecify.annotations.NullMarked;
