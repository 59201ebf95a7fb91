@NullMarked
package dev.mooring.net;

import org.jspecify.annotations.NullMarked;
