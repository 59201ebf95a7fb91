/// How Google's APIs speak: requests, routes, links, fingerprints, errors.
@NullMarked
package dev.mooring.lab.cloud.api;

import org.jspecify.annotations.NullMarked;
