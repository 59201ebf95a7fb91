/// Istio 0.2.12 on the machine: its packages, proxy and node agent.
@NullMarked
package dev.mooring.lab.machine.istio;

import org.jspecify.annotations.NullMarked;
