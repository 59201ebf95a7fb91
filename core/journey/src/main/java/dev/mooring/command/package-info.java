/// What a person types for a change, and how shells take it.
@NullMarked
package dev.mooring.command;

import org.jspecify.annotations.NullMarked;
