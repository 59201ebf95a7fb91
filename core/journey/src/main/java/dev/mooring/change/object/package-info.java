/// Objects of the cluster: applied, shared with other journeys, deleted.
@NullMarked
package dev.mooring.change.object;

import org.jspecify.annotations.NullMarked;
