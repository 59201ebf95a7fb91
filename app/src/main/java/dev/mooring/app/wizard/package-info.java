/// The window: rail, bottom bar, status bar, and the way from page to page.
@NullMarked
package dev.mooring.app.wizard;

import org.jspecify.annotations.NullMarked;
