/// The objects of the practice cluster, their kinds, and the errors of its API.
@NullMarked
package dev.mooring.lab.cluster.store;

import org.jspecify.annotations.NullMarked;
