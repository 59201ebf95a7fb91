/// Debian packages: catalogue, apt, dpkg.
@NullMarked
package dev.mooring.lab.machine.apt;

import org.jspecify.annotations.NullMarked;
