#!/bin/bash
# stack.sh start|stop|status|reset - a private 定考: own MariaDB (unix socket only), workers, jobs and
# nginx below one directory. For the demonstration, the tests and development; production: see INSTALL.
#   DK_VAR   state directory (var/)      DK_PORT  port on 127.0.0.1 (8443)
#   DK_MODE  build to run (rel)          DK_DEMO  1: demonstration data and inbox (0)
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
var=${DK_VAR:-$top/var}; mkdir -p "$var"; var=$(cd "$var" && pwd)
port=${DK_PORT:-8443}; mode=${DK_MODE:-rel}; demo=${DK_DEMO:-0}
bin=${DK_BIN:-$top/build/$mode}
export DK_CONFIG="$var/dingkao.conf"
say() { printf '%s\n' "$*"; }
sql() { mariadb --no-defaults -S "$var/run/db.sock" -uroot "$@"; }
flows() { for f in "$top"/cgi/*/main.c; do f=$(basename "$(dirname "$f")"); case $f in ctl|jobs|site) ;; *) echo "$f";; esac; done; }
alive() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }
# Ends the process of a pid file and waits for it.
end() {
	alive "$1" || { rm -f "$1"; return 0; }
	kill "${2:--TERM}" "$(cat "$1")"
	for _ in $(seq 200); do alive "$1" || break; sleep 0.05; done
	rm -f "$1"
}
secret() { [ -s "$var/secrets/$1" ] || { (umask 077; head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$var/secrets/$1"); }; }

lay_out() {
	mkdir -p "$var"/run "$var"/log "$var"/secrets "$var"/tls "$var"/nginx "$var"/tmp
	chmod 700 "$var/secrets"
	secret master
	for f in $(flows) ctl jobs; do secret "db_$f"; done
	[ -s "$var/tls/privkey.pem" ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
		-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1,DNS:localhost \
		-keyout "$var/tls/privkey.pem" -out "$var/tls/fullchain.pem" 2>/dev/null
	cat >"$var/dingkao.conf" <<-END
	database.socket = $var/run/db.sock
	secrets.directory = $var/secrets
	templates.directory = $top/templates
	sql.directory = $top/sql
	site.demo = $demo
	site.asset = $(cat "$top"/htdocs/css/*.css "$top"/htdocs/js/*.js 2>/dev/null | cksum | cut -d' ' -f1)
	site.workers = ${DK_WORKERS:-2}
	${DK_SETTINGS:-}
	END
	for f in headers fastcgi flows; do
		sed "s|/run/dingkao/|$var/run/|g" "$top/nginx/$f.conf" >"$var/nginx/$f.conf"
	done
	{
		[ "$(id -u)" != 0 ] || echo "user root;"
		echo "worker_processes 2; worker_rlimit_nofile 65536; pid $var/run/nginx.pid; error_log $var/log/nginx.log warn;"
		echo "events { worker_connections 8192; }"
		echo "http { types { text/html html; text/css css; application/javascript js; image/svg+xml svg; }"
		echo "access_log off; sendfile on; client_body_temp_path $var/tmp/b; fastcgi_temp_path $var/tmp/f;"
		echo "proxy_temp_path $var/tmp/p; uwsgi_temp_path $var/tmp/u; scgi_temp_path $var/tmp/s;"
		sed -e "s|listen 443|listen 127.0.0.1:$port|" -e "s|/etc/dingkao/tls|$var/tls|" \
			-e "s|/etc/dingkao/nginx|$var/nginx|" -e "s|/usr/share/dingkao/htdocs|$top/htdocs|" "$top/nginx/site.conf"
		echo "}"
	} >"$var/nginx/nginx.conf"
}

start_database() {
	alive "$var/run/db.pid" && return 0
	if [ ! -d "$var/db/mysql" ]; then
		mariadb-install-db --no-defaults --datadir="$var/db" --auth-root-authentication-method=normal \
			--skip-test-db --skip-name-resolve ${EUID_ROOT:+--user=root} >"$var/log/install-db.log" 2>&1
	fi
	mariadbd --no-defaults ${EUID_ROOT:+--user=root} --datadir="$var/db" --socket="$var/run/db.sock" --skip-networking \
		--pid-file="$var/run/db.pid" --character-set-server=utf8mb4 --collation-server=utf8mb4_uca1400_ai_ci \
		--innodb-buffer-pool-size="${DK_POOL:-256M}" --innodb-log-file-size=128M --max-connections=400 \
		--innodb-flush-log-at-trx-commit=1 --innodb-snapshot-isolation=ON --local-infile=0 \
		>"$var/log/db.log" 2>&1 &
	for _ in $(seq 300); do sql -e 'SELECT 1' >/dev/null 2>&1 && return 0; sleep 0.05; done
	say "the database did not start; see $var/log/db.log" >&2; exit 1
}

grant_accounts() {
	sql -e "CREATE DATABASE IF NOT EXISTS dingkao CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci"
	for f in $(flows) ctl jobs; do
		sql -e "CREATE USER IF NOT EXISTS 'dk_$f'@'localhost'; ALTER USER 'dk_$f'@'localhost' IDENTIFIED BY '$(cat "$var/secrets/db_$f")';"
	done
	sql -e "GRANT ALL ON dingkao.* TO 'dk_ctl'@'localhost'"
	"$bin/ctl" migrate
	for f in $(flows) jobs; do
		if [ -s "$top/sql/grants/$f.sql" ]; then sql dingkao <"$top/sql/grants/$f.sql"
		else sql -e "GRANT ALL ON dingkao.* TO 'dk_$f'@'localhost'"; fi
	done
}

start_programs() {
	for f in $(flows); do
		alive "$var/run/$f.pid" && continue
		"$bin/$f" --socket "$var/run/$f.sock" 2>>"$var/log/$f.log" &
		echo $! >"$var/run/$f.pid"
	done
	if [ -x "$bin/jobs" ] && ! alive "$var/run/jobs.pid"; then
		"$bin/jobs" 2>>"$var/log/jobs.log" &
		echo $! >"$var/run/jobs.pid"
	fi
	for f in $(flows); do
		for _ in $(seq 100); do [ -S "$var/run/$f.sock" ] && break; sleep 0.05; done
		alive "$var/run/$f.pid" || { say "$f did not start:" >&2; tail -3 "$var/log/$f.log" >&2; exit 1; }
	done
	alive "$var/run/nginx.pid" || nginx -e "$var/log/nginx.log" -c "$var/nginx/nginx.conf"
}

start() {
	local first=; [ -d "$var/db/mysql" ] || first=1
	lay_out
	start_database
	if [ -n "$first" ] || [ ! -e "$var/.loaded" ]; then
		grant_accounts
		"$bin/ctl" profile import "$top"/sql/profiles/*.profile
		if [ "$demo" = 1 ] && "$bin/ctl" --help | grep -q '^ *demo '; then "$bin/ctl" demo; fi
		touch "$var/.loaded"
	fi
	start_programs
}

stop() {
	end "$var/run/nginx.pid" -QUIT
	for f in $(flows) jobs; do end "$var/run/$f.pid"; done
	end "$var/run/db.pid"
}

status() {
	local bad=0
	for f in db $(flows) jobs nginx; do
		if alive "$var/run/$f.pid"; then say "$f	running	$(cat "$var/run/$f.pid")"; else say "$f	stopped"; bad=1; fi
	done
	return $bad
}

if [ "$(id -u)" = 0 ]; then EUID_ROOT=1; fi
case ${1:-} in
start) start ;;
stop) stop ;;
status) status ;;
reset) stop; rm -rf "$var" ;;
*) say "usage: $0 start|stop|status|reset" >&2; exit 2 ;;
esac
