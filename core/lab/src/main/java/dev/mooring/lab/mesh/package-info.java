/// Decides whether a request arrives, from the files and objects as they are.
@NullMarked
package dev.mooring.lab.mesh;

import org.jspecify.annotations.NullMarked;
