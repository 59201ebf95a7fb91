/// Machines over SSH: logins, sudo, commands, files.
@NullMarked
package dev.mooring.live.ssh;

import org.jspecify.annotations.NullMarked;
