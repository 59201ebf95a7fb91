/// Addresses and ranges of IPv4.
@NullMarked
package dev.mooring.net;

import org.jspecify.annotations.NullMarked;
