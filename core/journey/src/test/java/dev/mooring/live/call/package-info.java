@NullMarked
package dev.mooring.live.call;

import org.jspecify.annotations.NullMarked;
