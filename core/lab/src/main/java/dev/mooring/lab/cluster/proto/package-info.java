/// Reads the protobuf bodies that kubectl sends for built-in kinds.
@NullMarked
package dev.mooring.lab.cluster.proto;

import org.jspecify.annotations.NullMarked;
