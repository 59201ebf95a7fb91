/// Tests of what becomes of objects in the cluster.
@NullMarked
package dev.mooring.change.object;

import org.jspecify.annotations.NullMarked;
