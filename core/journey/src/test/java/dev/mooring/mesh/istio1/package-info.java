/// Tests of the files that a machine of today's mesh starts from.
@org.jspecify.annotations.NullMarked
package dev.mooring.mesh.istio1;
