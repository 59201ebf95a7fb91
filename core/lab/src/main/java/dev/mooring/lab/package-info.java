/// The practice world: servers that speak the real protocols on loopback.
@NullMarked
package dev.mooring.lab;

import org.jspecify.annotations.NullMarked;
