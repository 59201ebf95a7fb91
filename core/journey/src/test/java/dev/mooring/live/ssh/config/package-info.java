@NullMarked
package dev.mooring.live.ssh.config;

import org.jspecify.annotations.NullMarked;
