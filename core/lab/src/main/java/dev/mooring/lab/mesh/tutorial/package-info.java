/// Istio 0.2 at work: its proxies, its front door, and how machines get in.
@NullMarked
package dev.mooring.lab.mesh.tutorial;

import org.jspecify.annotations.NullMarked;
