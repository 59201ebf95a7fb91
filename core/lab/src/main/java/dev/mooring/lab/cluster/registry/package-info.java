/// What happens to an object on its way into the store: defaults, allocation, validation,
/// ownership.
@NullMarked
package dev.mooring.lab.cluster.registry;

import org.jspecify.annotations.NullMarked;
