@NullMarked
package dev.mooring.command.bash;

import org.jspecify.annotations.NullMarked;
