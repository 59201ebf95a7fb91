/// The user's SSH configuration, read as OpenSSH reads it.
@NullMarked
package dev.mooring.live.ssh.config;

import org.jspecify.annotations.NullMarked;
