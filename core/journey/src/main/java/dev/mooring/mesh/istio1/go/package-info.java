/// Texts as Go's libraries write them, byte for byte: istioctl's files are made with them.
@NullMarked
package dev.mooring.mesh.istio1.go;

import org.jspecify.annotations.NullMarked;
