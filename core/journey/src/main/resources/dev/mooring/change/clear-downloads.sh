#!/bin/sh
set -e
. ./ours.sh
clear_downloads
