/// What today's Istio (1.24 and later) wants of a machine: its WorkloadGroup and the five files it
/// starts from, as pure functions.
@NullMarked
package dev.mooring.mesh.istio1;

import org.jspecify.annotations.NullMarked;
