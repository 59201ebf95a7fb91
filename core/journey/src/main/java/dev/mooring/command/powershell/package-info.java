/// Commands as a person types them in PowerShell 7.3 and later.
@NullMarked
package dev.mooring.command.powershell;

import org.jspecify.annotations.NullMarked;
