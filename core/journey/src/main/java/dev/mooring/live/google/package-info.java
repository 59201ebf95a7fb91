/// Google Cloud: projects, instances, firewall rules, and what gcloud keeps.
@NullMarked
package dev.mooring.live.google;

import org.jspecify.annotations.NullMarked;
