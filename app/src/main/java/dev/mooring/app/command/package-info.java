/// The commands of `mooring`: what may be given, and what each one does.
@NullMarked
package dev.mooring.app.command;

import org.jspecify.annotations.NullMarked;
