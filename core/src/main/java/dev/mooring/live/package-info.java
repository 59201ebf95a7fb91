/// The adapters to the real world. The only package that may import vendor clients.
@NullMarked
package dev.mooring.live;

import org.jspecify.annotations.NullMarked;
