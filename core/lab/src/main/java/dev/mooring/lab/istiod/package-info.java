/// istiod as the agents of machines meet it.
@NullMarked
package dev.mooring.lab.istiod;

import org.jspecify.annotations.NullMarked;
