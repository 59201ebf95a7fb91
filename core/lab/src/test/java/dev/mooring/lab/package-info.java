/// Tests of the lab as a whole.
@NullMarked
package dev.mooring.lab;

import org.jspecify.annotations.NullMarked;
