/// Makes the image with its own Java, and the packages of each system.
@NullMarked
package dev.mooring.installer.build;

import org.jspecify.annotations.NullMarked;
