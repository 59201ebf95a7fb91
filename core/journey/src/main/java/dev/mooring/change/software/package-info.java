/// Packages on the machine, what comes along with them, and what stays of them.
@NullMarked
package dev.mooring.change.software;

import org.jspecify.annotations.NullMarked;
