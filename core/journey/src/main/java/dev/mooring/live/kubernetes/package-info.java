/// A cluster's API server: the user's kubeconfig, logins, objects.
@NullMarked
package dev.mooring.live.kubernetes;

import org.jspecify.annotations.NullMarked;
