/// The controllers of the practice cluster: each watches the store and makes one thing true.
@NullMarked
package dev.mooring.lab.cluster.control;

import org.jspecify.annotations.NullMarked;
