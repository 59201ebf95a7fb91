/// Google Cloud: the instance, its firewall rules and tags, its SSH keys.
@NullMarked
package dev.mooring.change.cloud;

import org.jspecify.annotations.NullMarked;
