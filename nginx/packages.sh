#!/bin/bash
# packages.sh [LIST] - installs the Debian packages of LIST (packages.txt) that are missing; says nothing when none is.
# Services of those packages are neither started now nor at the next boot; what ran before goes on.
set -eu
list=${1:-$(dirname "$0")/packages.txt}
names=$(sed -n 's/^\([a-z0-9][a-z0-9.+-]*\).*/\1/p' "$list")
have() { dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }
missing=
for p in $names; do have "$p" || missing="$missing $p"; done
[ -n "$missing" ] || exit 0

command -v apt-get >/dev/null || { echo "Debian's apt-get is not here; needed:$missing" >&2; exit 1; }
root=
if [ "$(id -u)" != 0 ]; then
	command -v sudo >/dev/null || { printf 'Run this as root first:\n  apt-get update && apt-get install -y --no-install-recommends%s\n' "$missing" >&2; exit 1; }
	root=sudo
fi
echo "Installing Debian packages:$missing"
policy=/usr/sbin/policy-rc.d ours=
if [ ! -e $policy ]; then
	# invoke-rc.d asks this file whether it may start a service; 101 is no.
	printf '#!/bin/sh\nexit 101\n' | $root tee $policy >/dev/null && $root chmod 755 $policy && ours=1
fi
end() { [ -z "$ours" ] || $root rm -f $policy; }
trap end EXIT
web=1; have nginx && web=
$root env DEBIAN_FRONTEND=noninteractive apt-get -qq update
# shellcheck disable=SC2086
$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install $missing >/dev/null
if [ -n "$web" ] && command -v systemctl >/dev/null; then
	$root systemctl disable nginx.service >/dev/null 2>&1 && echo "nginx is installed, but its system service is left off." || true
fi
