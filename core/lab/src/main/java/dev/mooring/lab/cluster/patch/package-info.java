/// The three ways to patch an object that Kubernetes knows besides server-side apply.
@NullMarked
package dev.mooring.lab.cluster.patch;

import org.jspecify.annotations.NullMarked;
