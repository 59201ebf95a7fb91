@NullMarked
package dev.mooring.live.ssh;

import org.jspecify.annotations.NullMarked;
