#!/bin/sh
set -e
. ./profile.sh
profile=$(profile_of "$(default_device)")
echo "$profile $(servers_of "$profile")"
