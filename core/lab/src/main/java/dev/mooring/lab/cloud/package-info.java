/// The practice project: Compute and Container endpoints.
@NullMarked
package dev.mooring.lab.cloud;

import org.jspecify.annotations.NullMarked;
