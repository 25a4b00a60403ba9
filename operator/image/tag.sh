#!/usr/bin/env bash
# Prints the tag of the images: tag.sh BRANCH yyyyMMdd BUILD-NUMBER [GIVEN-TAG]
# BRANCH-yyyyMMdd-BUILD-NUMBER, unless a tag is given; status 1 if it cannot be the tag of an image.
set -euo pipefail
LC_ALL=C

tag=${4:-$1-$2-$3}
if [[ ! $tag =~ ^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$ ]]; then
  printf 'not a tag of an image: %q\n' "$tag" >&2
  exit 1
fi
printf '%s\n' "$tag"
