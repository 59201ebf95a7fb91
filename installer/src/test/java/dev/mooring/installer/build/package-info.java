/// Tests of what packages are made of.
@NullMarked
package dev.mooring.installer.build;

import org.jspecify.annotations.NullMarked;
