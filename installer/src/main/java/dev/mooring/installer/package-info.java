/// Makes what people download: an image with its own Java, and packages of it.
@NullMarked
package dev.mooring.installer;

import org.jspecify.annotations.NullMarked;
