/// Commands as a person types them in bash.
@NullMarked
package dev.mooring.command.bash;

import org.jspecify.annotations.NullMarked;
