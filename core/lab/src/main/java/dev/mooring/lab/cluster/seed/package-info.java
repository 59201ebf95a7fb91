/// What a practice cluster holds when a person first looks at it.
@NullMarked
package dev.mooring.lab.cluster.seed;

import org.jspecify.annotations.NullMarked;
