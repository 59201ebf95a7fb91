/// The HTTPS face of the practice cluster, as kubectl and client libraries expect it.
@NullMarked
package dev.mooring.lab.cluster.api;

import org.jspecify.annotations.NullMarked;
