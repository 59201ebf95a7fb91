/// Tests of what systems are told.
@NullMarked
package dev.mooring.installer.trial;

import org.jspecify.annotations.NullMarked;
