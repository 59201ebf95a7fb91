@NullMarked
package dev.mooring.command.powershell;

import org.jspecify.annotations.NullMarked;
