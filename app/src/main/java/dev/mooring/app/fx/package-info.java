/// The doors to JavaFX: its thread, its themes, its keys, and texts that follow the language.
@NullMarked
package dev.mooring.app.fx;

import org.jspecify.annotations.NullMarked;
