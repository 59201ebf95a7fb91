/// Tests of the certificate authorities.
@NullMarked
package dev.mooring.lab.cluster.authority;

import org.jspecify.annotations.NullMarked;
