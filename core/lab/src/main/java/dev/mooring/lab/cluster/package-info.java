/// The practice cluster: an API server of our own, its small controllers and its certificate
/// authority.
@NullMarked
package dev.mooring.lab.cluster;

import org.jspecify.annotations.NullMarked;
