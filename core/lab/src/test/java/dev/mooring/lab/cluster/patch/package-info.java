/// Tests of the patches.
@NullMarked
package dev.mooring.lab.cluster.patch;

import org.jspecify.annotations.NullMarked;
