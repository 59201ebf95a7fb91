@NullMarked
package dev.mooring.change.powershell;

import org.jspecify.annotations.NullMarked;
