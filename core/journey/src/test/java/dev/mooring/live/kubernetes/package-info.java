@NullMarked
package dev.mooring.live.kubernetes;

import org.jspecify.annotations.NullMarked;
