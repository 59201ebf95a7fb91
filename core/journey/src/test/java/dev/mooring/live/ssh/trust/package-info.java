@NullMarked
package dev.mooring.live.ssh.trust;

import org.jspecify.annotations.NullMarked;
