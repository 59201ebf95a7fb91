/// Tests of Istio 0.2 at work, with a cluster and a machine on paper.
@NullMarked
package dev.mooring.lab.mesh.tutorial;

import org.jspecify.annotations.NullMarked;
