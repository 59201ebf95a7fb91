/// The sidecar of today's Istio on the machine: its package, rules and agent.
@NullMarked
package dev.mooring.lab.machine.sidecar;

import org.jspecify.annotations.NullMarked;
