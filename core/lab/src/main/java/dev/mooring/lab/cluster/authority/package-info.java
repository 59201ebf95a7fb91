/// The certificate authorities of the practice world.
@NullMarked
package dev.mooring.lab.cluster.authority;

import org.jspecify.annotations.NullMarked;
