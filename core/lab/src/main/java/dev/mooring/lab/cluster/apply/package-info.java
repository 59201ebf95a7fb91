/// Server-side apply: who owns which field, and what an apply changes.
@NullMarked
package dev.mooring.lab.cluster.apply;

import org.jspecify.annotations.NullMarked;
