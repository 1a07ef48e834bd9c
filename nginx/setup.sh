#!/bin/sh
# setup.sh secrets | accounts | grants | units | prefix - what an installation needs once, and after an upgrade.
#   secrets   makes the files that are missing in /etc/dingkao/secrets
#   accounts  prints SQL: the database and an account for each program    setup.sh accounts | mariadb
#   grants    prints SQL: the rights of each program                      setup.sh grants | mariadb dingkao
#   units     prints the systemd units to enable
#   prefix    prints what nginx must know of site.prefix    setup.sh prefix >/etc/dingkao/nginx/prefix.conf
# Reads programs from the directory this was installed to, so that nothing is listed twice.
set -eu
# Addresses below the prefix are those without it to nginx; programs see what the visitor's browser asked for.
if [ "${1:-}" = prefix ]; then
	prefix=$(sed -n 's/^[[:space:]]*site\.prefix[[:space:]]*=[[:space:]]*//p' "${DK_CONFIG:-/etc/dingkao/dingkao.conf}" | tail -n 1 | tr -d '[:space:]')
	echo "# Made by setup.sh prefix of the setting site.prefix."
	echo "set \$dingkao_prefix \"$prefix\";"
	[ -z "$prefix" ] || printf 'location = %s { return 308 %s/; }\nlocation ^~ %s/ { rewrite ^%s(/.*)$ $1 last; }\n' "$prefix" "$prefix" "$prefix" "$prefix"
	exit
fi
share=$(cd "$(dirname "$0")" && pwd)
secrets=${DK_SECRETS:-/etc/dingkao/secrets}
host=${DK_DATABASE_HOST_PART:-localhost}
programs=$(sed -n 's/^[^#[:space:]]*$/&/p' "$share/programs")
case ${1:-} in
secrets)
	umask 077
	mkdir -p "$secrets"
	for name in master sms_secret db_ctl $(for p in $programs; do echo "db_$p"; done); do
		[ -s "$secrets/$name" ] && continue
		od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n' >"$secrets/$name"
		chmod 0400 "$secrets/$name"
		echo "made $secrets/$name"
	done ;;
accounts)
	echo "CREATE DATABASE IF NOT EXISTS dingkao CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;"
	for p in ctl $programs; do
		echo "CREATE USER IF NOT EXISTS 'dk_$p'@'$host';"
		echo "ALTER USER 'dk_$p'@'$host' IDENTIFIED BY '$(cat "$secrets/db_$p")';"
	done
	echo "GRANT ALL ON dingkao.* TO 'dk_ctl'@'$host';" ;;
grants)
	for p in $programs; do
		echo "REVOKE ALL, GRANT OPTION FROM 'dk_$p'@'$host';"
		sed "s/@'localhost'/@'$host'/" "$share/sql/grants/$p.sql"
	done ;;
units)
	for p in $programs; do
		if [ "$p" = jobs ]; then echo dingkao-jobs.service; else echo "dingkao@$p.socket dingkao@$p.service"; fi
	done
	echo dingkao@enter.socket dingkao@enter.service
	echo dingkao.target ;;
*)	sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
