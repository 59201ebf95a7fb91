#!/bin/sh
# Writes standard input to a path.
set -e
. ./files.sh
journey=$1 path=$2 owner=$3 mode=$4 any=$5
folder=${path%/*}
kept=$(kept "$path")
incoming=$ours/incoming-${kept##*/}
make_ours "$journey"
if [ -n "$any" ]; then
  touch "$written"
  note "$written" "$any$owner  $path"
fi
install -d -m 0755 "${kept%/*}"
touch "$files"
[ -d "$folder" ] || { echo "$folder/" >> "$files"; install -d -m 0755 "$folder"; }
if ! grep -qxF "$path" "$files"; then
  if exists "$path"; then cp -a "$path" "$kept"; fi
  echo "$path" >> "$files"
fi
umask 077
cat > "$incoming"
chown "$owner" "$incoming"
chmod "$mode" "$incoming"
echo "$(sha256sum < "$incoming" | cut -c -64)  $path" >> "$written"
mv -f "$incoming" "$path"
restore_label "$path"
