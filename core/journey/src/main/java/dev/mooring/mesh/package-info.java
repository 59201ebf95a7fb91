/// What Istio wants: its files and objects as pure functions, without input or output.
@NullMarked
package dev.mooring.mesh;

import org.jspecify.annotations.NullMarked;
