/// Commands for bash as PowerShell 7.3 and later takes them.
@NullMarked
package dev.mooring.command.powershell;

import org.jspecify.annotations.NullMarked;
