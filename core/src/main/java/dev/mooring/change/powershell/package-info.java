/// Commands for bash as PowerShell 7.3 and later takes them.
@NullMarked
package dev.mooring.change.powershell;

import org.jspecify.annotations.NullMarked;
