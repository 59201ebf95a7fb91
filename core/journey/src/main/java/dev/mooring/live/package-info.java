/// The real world, put together from its adapters. Only the packages below may import vendors'
/// clients.
@NullMarked
package dev.mooring.live;

import org.jspecify.annotations.NullMarked;
