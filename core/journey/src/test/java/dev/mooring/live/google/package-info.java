@NullMarked
package dev.mooring.live.google;

import org.jspecify.annotations.NullMarked;
