/// The ground of window and commands: a journey's session, what they find around them, how they
/// end.
@NullMarked
package dev.mooring.app.session;

import org.jspecify.annotations.NullMarked;
