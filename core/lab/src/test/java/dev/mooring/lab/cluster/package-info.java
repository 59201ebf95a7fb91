/// Tests of the practice cluster, over its real ports.
@NullMarked
package dev.mooring.lab.cluster;

import org.jspecify.annotations.NullMarked;
