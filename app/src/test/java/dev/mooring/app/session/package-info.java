/// Tests of the ground of window and commands.
@NullMarked
package dev.mooring.app.session;

import org.jspecify.annotations.NullMarked;
