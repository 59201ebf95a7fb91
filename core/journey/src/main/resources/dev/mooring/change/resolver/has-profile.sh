#!/bin/sh
set -e
. ./profile.sh
has_ours "$1"
