/// What a person types for a change: a small tree of programs, pipes and texts. It knows no shell;
/// printers say it in one.
@NullMarked
package dev.mooring.command;

import org.jspecify.annotations.NullMarked;
