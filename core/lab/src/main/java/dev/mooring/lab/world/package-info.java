/// What the parts of the lab agree on: contracts between cluster, cloud, machines and mesh; time;
/// faults; addresses. It knows none of them.
@NullMarked
package dev.mooring.lab.world;

import org.jspecify.annotations.NullMarked;
