#!/bin/sh
. ./lists.sh
command -v apt-get >/dev/null && has_no_lists
