/// Installs, uses and removes what was made.
@NullMarked
package dev.mooring.installer.trial;

import org.jspecify.annotations.NullMarked;
