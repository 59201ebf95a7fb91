@NullMarked
package dev.mooring.command;

import org.jspecify.annotations.NullMarked;
