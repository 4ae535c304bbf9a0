#!/bin/sh
# Makes the home of an earlier release as EarlierHomesTest opens it, and packs it: make.sh NAME [COMMIT]
# Builds that commit (default: this one) in a clone of its own; needs what building needs, and zip. The home is made below /home/desk, since
# a home remembers where lists came from.
set -eu
name=$1
commit=${2:-HEAD}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
desk=/home/desk
mkdir -p "$desk"
rm -rf "${desk:?}/$name" "$desk/checkout"
cp -R "$root/examples/story" "$here/made.xml" "$here/customers.csv" "$desk"
if [ -z "${GAINSAY:-}" ]; then
  git clone -q "$root" "$desk/checkout"
  git -C "$desk/checkout" checkout -q "$commit"
  GAINSAY=$desk/checkout/gainsay
fi

cd "$desk"
GAINSAY_HOME=$desk/$name
export GAINSAY_HOME
"$GAINSAY" lists update --from un_sc@2026-01-01=made.xml
"$GAINSAY" read story
"$GAINSAY" screen --name "Farthest Shipping Company"
"$GAINSAY" screen customers.csv --format csv
# What came later than some commits; those that know nothing of it say so.
"$GAINSAY" claims || true
"$GAINSAY" screen --name "Albert Nowhere" --queue || true
printf 'a long word for a test\n' >word.txt
"$GAINSAY" users add anna --role administrator --password-file word.txt || true
"$GAINSAY" ledger verify

cd "$GAINSAY_HOME"
rm -f "$here/../resources/homes/$name.zip"
find ledger.db lists/installed.json store -type f | LC_ALL=C sort | zip -q -X "$here/../resources/homes/$name.zip" -@
rm -rf "${desk:?}/checkout"
