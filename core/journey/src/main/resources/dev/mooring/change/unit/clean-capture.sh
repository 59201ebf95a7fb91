#!/bin/sh
set -e
. ./capture.sh
clean_capture
