/// Puts journeys together: clients, labs, processes and the log.
@NullMarked
package dev.mooring.app.wiring;

import org.jspecify.annotations.NullMarked;
