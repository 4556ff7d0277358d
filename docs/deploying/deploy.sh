#!/bin/sh
# deploy.sh DIST SITE [DAYS]: puts a built site where it is served from, on the server itself. Pages that readers have
# open go on working: assets stay for DAYS days (30) after the deploy that replaced them. Needs rsync.
set -eu
dist=${1%/} days=${3:-30}
test -f "$dist/index.html"
mkdir -p "$2/assets"
site=$(cd "$2" && pwd)
current="$site/.current-assets"

# The assets that are being replaced are wanted until now, however old they are: their age counts from today.
if [ -f "$current" ]; then (cd "$site/assets" && xargs -r touch -c <"$current"); fi

# New assets come before the pages that name them; nothing is deleted there.
rsync -r --checksum "$dist/assets/" "$site/assets/"
# Then everything else: what changed only, put in place together at the end.
rsync -r --checksum --delete --delay-updates --exclude /assets/ --exclude /.current-assets "$dist/" "$site/"

(cd "$dist/assets" && find . -type f) >"$current"
(cd "$site/assets" && xargs -r touch -c <"$current")
find "$site/assets" -type f -mtime "+$days" -delete
