#!/bin/sh
exec "${PAPER_DIGEST_NODE:-node}" "$(dirname "$0")/launcher.mts" "$@"
