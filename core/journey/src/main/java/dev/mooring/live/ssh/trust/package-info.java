/// Host keys: which are known, and which are trusted.
@NullMarked
package dev.mooring.live.ssh.trust;

import org.jspecify.annotations.NullMarked;
