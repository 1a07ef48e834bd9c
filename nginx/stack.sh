#!/bin/bash
# stack.sh start|stop|status|accounts|reset - a private 定考: own MariaDB (unix socket only), workers, jobs and
# nginx below one directory. For the demonstration, the tests and development; production: see INSTALL.
# Several run side by side; none touches the system's services. Needs no root.
#   DK_VAR   state directory (var/)      DK_PORT  port on 127.0.0.1 (8443)
#   DK_MODE  build to run (rel)          DK_DEMO  1: demonstration data and inbox (0)
#   DK_WORKERS  workers of a program (2) DK_POOL  buffer pool of the database (256M)
#   DK_SETTINGS more lines for dingkao.conf     DK_PROFILES  profiles to load (all)
#   DK_SYNC  0: the database does not wait for the disk, for tests that nobody misses after a power cut (1)
#   DK_ONLY  db: only the database, prepared for programs that a test starts itself
# What a later call leaves out is taken from the first start.
set -eu
export LC_ALL=C.UTF-8
PATH=$PATH:/usr/sbin:/sbin
top=$(cd "$(dirname "$0")/.." && pwd)
var=${DK_VAR:-$top/var}
say() { printf '%s\n' "$*"; }
die() { printf 'stack: %s\n' "$*" >&2; exit 1; }
usage() { say "usage: $0 start|stop|status|accounts|reset"; sed -n 's/^#   //p' "$0"; }

act=${1:-}
case $act in start|stop|status|accounts|reset) ;; -h|--help|help) usage; exit 0 ;; *) usage >&2; exit 2 ;; esac
[ $# = 1 ] || { usage >&2; exit 2; }
case $var in *[[:space:]\'\"\;\|\&]*) die "DK_VAR must not hold blanks or quotes: $var" ;; esac
if [ "$act" = start ]; then mkdir -p "$var" 2>/dev/null && [ -w "$var" ] || die "cannot write to $var; choose a directory of your own: DK_VAR=$HOME/dingkao"; elif [ ! -d "$var" ]; then
	say "nothing is set up in $var"; [ "$act" != status ] || exit 1; exit 0
fi
var=$(cd "$var" && pwd)
[ "$var" != / ] && [ "$var" != "$top" ] && [ "$var" != "$HOME" ] || die "DK_VAR needs a directory of its own"
[ "${#var}" -le 80 ] || die "DK_VAR is too long for the path of a unix socket: $var"
# A directory that something else uses is not ours to fill or to remove.
if [ ! -e "$var/.dingkao" ] && [ -n "$(ls -A "$var")" ]; then die "$var is not empty and was not made by $0"; fi
touch "$var/.dingkao"
exec 9>>"$var/.lock"; flock -w 120 9 || die "another start or stop is at work in $var"

# Settings of the first start stay, so that "stop" and "start" alone do the same thing again.
keep() {
	local name=$1 preset=$2 file="$var/.$1" value
	value=$(printenv "DK_${name^^}" || { cat "$file" 2>/dev/null || printf %s "$preset"; })
	printf -v "$name" %s "$value"
}
settings_stay() { local name; for name in port mode demo workers pool settings profiles sync; do printf '%s' "${!name}" >"$var/.$name"; done; }
keep port 8443; keep mode rel; keep demo 0; keep workers 2; keep pool 256M; keep settings ''; keep profiles ''; keep sync 1
case $port in ''|*[!0-9]*|??????*) die "DK_PORT is no port: $port" ;; esac
[ "$port" -ge 1 ] && [ "$port" -le 65535 ] || die "DK_PORT is no port: $port"
bin=${DK_BIN:-$top/build/$mode}
export DK_CONFIG="$var/dingkao.conf"
as_root=; [ "$(id -u)" != 0 ] || as_root=--user=root

sql() { mariadb --no-defaults --default-character-set=utf8mb4 -S "$var/run/db.sock" -uroot "$@"; }
flows() { for f in "$top"/cgi/*/main.c; do f=${f%/main.c}; f=${f##*/}; case $f in ctl|jobs|site) ;; *) say "$f" ;; esac; done; }
# What runs: the flows, and login once more for what is hashed.
pools() { flows; say enter; }
# The number in a pid file, if it is still a process of this stack: numbers are used again.
pid_of() {
	local pid
	[ -s "$1" ] && read -r pid <"$1" || [ -n "${pid:-}" ] || return 1
	case $pid in ''|*[!0-9]*) return 1 ;; esac
	grep -qsF -- "$var/" "/proc/$pid/cmdline" || grep -qsF -- "DK_CONFIG=$var/" "/proc/$pid/environ" || return 1
	printf '%s' "$pid"
}
# Ends the process of a pid file and waits: end FILE SIGNAL SECONDS
end() {
	local pid i
	if pid=$(pid_of "$1"); then
		kill "$2" "$pid" 2>/dev/null || true
		for ((i = 0; i < $3 * 20; i++)); do pid_of "$1" >/dev/null || break; sleep 0.05; done
		if pid=$(pid_of "$1"); then say "$(basename "$1" .pid) did not end within $3 s: killed" >&2; kill -KILL "$pid" || true; sleep 0.2; fi
	fi
	rm -f "$1"
}
secret() { [ -s "$var/secrets/$1" ] || (umask 077; od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n' >"$var/secrets/$1"); }
tail_of() { tail -n 5 "$1" 2>/dev/null | sed 's/^/  /' >&2; }

lay_out() {
	local f
	mkdir -p "$var"/run "$var"/log "$var"/secrets "$var"/tls "$var"/nginx "$var"/tmp
	chmod 700 "$var" "$var/secrets"
	secret master
	for f in $(flows) ctl jobs; do secret "db_$f"; done
	[ -s "$var/tls/privkey.pem" ] || (umask 077; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
		-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1,DNS:localhost \
		-keyout "$var/tls/privkey.pem" -out "$var/tls/fullchain.pem" 2>"$var/log/tls.log") || die "no certificate: see $var/log/tls.log"
	cat >"$var/dingkao.conf" <<-END
	database.socket = $var/run/db.sock
	secrets.directory = $var/secrets
	templates.directory = $top/templates
	sql.directory = $top/sql
	site.demo = $demo
	site.asset = $(cat "$top"/htdocs/css/*.css "$top"/htdocs/js/*.js 2>/dev/null | cksum | cut -d' ' -f1)
	site.workers = $workers
	staff.totp = optional
	$settings
	END
	for f in headers fastcgi flows; do sed -e "s|/run/dingkao/|$var/run/|g" -e "s|/etc/dingkao/nginx|$var/nginx|" "$top/nginx/$f.conf" >"$var/nginx/$f.conf"; done
	"$top/nginx/setup.sh" prefix >"$var/nginx/prefix.conf"
	{
		[ -z "$as_root" ] || echo "user root;"
		echo "worker_processes 2; worker_rlimit_nofile 65536; pid $var/run/nginx.pid; error_log $var/log/nginx.log warn;"
		echo "events { worker_connections 8192; }"
		echo "http { types { text/html html; text/css css; application/javascript js; image/svg+xml svg; image/png png; font/woff2 woff2; }"
		echo "access_log off; sendfile on; client_body_temp_path $var/tmp/b; fastcgi_temp_path $var/tmp/f;"
		echo "proxy_temp_path $var/tmp/p; uwsgi_temp_path $var/tmp/u; scgi_temp_path $var/tmp/s;"
		sed -e "s|listen 443|listen 127.0.0.1:$port|" -e "s|/etc/dingkao/tls|$var/tls|" \
			-e "s|/etc/dingkao/nginx|$var/nginx|" -e "s|/usr/share/dingkao/htdocs|$top/htdocs|" \
			-e '/access_log/d' -e "s|/var/log/nginx/dingkao-error.log|$var/log/nginx-site.log|" "$top/nginx/site.conf"
		echo "}"
	} >"$var/nginx/nginx.conf"
}

address() { printf 'https://127.0.0.1:%s%s/' "$port" "$(sed -n 's/^set $dingkao_prefix "\(.*\)";$/\1/p' "$var/nginx/prefix.conf")"; }
port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

start_database() {
	local pid unsynced
	! pid_of "$var/run/db.pid" >/dev/null || return 0
	rm -f "$var/run/db.pid" "$var/run/db.sock"
	unsynced=; [ "$sync" != 0 ] || unsynced=--innodb-flush-method=nosync
	if [ ! -e "$var/db/.made" ]; then
		rm -rf "$var/db"
		TMPDIR="$var/tmp" mariadb-install-db --no-defaults --datadir="$var/db" --auth-root-authentication-method=normal \
			--skip-test-db --skip-name-resolve $as_root >"$var/log/install-db.log" 2>&1 ||
			{ tail_of "$var/log/install-db.log"; die "the database could not be made"; }
		touch "$var/db/.made"
	fi
	setsid mariadbd --no-defaults $as_root --datadir="$var/db" --socket="$var/run/db.sock" --skip-networking \
		--pid-file="$var/run/db.pid" --tmpdir="$var/tmp" --character-set-server=utf8mb4 --collation-server=utf8mb4_uca1400_ai_ci \
		--innodb-buffer-pool-size="$pool" --innodb-log-file-size=128M --max-connections=400 --max-prepared-stmt-count=200000 --back-log=400 \
		--innodb-flush-log-at-trx-commit=1 $unsynced --innodb-snapshot-isolation=ON --local-infile=0 --skip-log-bin \
		</dev/null >>"$var/log/db.log" 2>&1 9>&- &
	pid=$!
	for ((i = 0; i < 1200; i++)); do
		if [ -s "$var/run/db.pid" ] && sql -e 'SELECT 1' >/dev/null 2>&1; then return 0; fi
		kill -0 "$pid" 2>/dev/null || break
		sleep 0.05
	done
	tail_of "$var/log/db.log"; die "the database did not start: $var/log/db.log"
}

# Accounts, tables and rights: each program may do what its statements need and no more.
prepare_database() {
	local f
	{
		echo "CREATE DATABASE IF NOT EXISTS dingkao CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;"
		for f in $(flows) ctl jobs; do
			echo "CREATE USER IF NOT EXISTS 'dk_$f'@'localhost' IDENTIFIED BY '$(cat "$var/secrets/db_$f")';"
		done
		echo "GRANT ALL ON dingkao.* TO 'dk_ctl'@'localhost';"
	} | sql || die "the accounts could not be made"
	"$bin/ctl" migrate >>"$var/log/load.log" || die "the database could not be brought to this release"
	# Of the programs as they are built now; sql/grants has the same for an installation (make grants).
	for f in $(flows) jobs; do
		[ -x "$bin/$f" ] || continue
		echo "REVOKE ALL, GRANT OPTION FROM 'dk_$f'@'localhost';"
		"$bin/$f" --statements >"$var/tmp/statements"
		"$top/sql/grants/generate" "$f" <"$var/tmp/statements"
	done >"$var/tmp/grants.sql" || die "the rights of the programs could not be made"
	# Programs may be at work: nothing is taken away from them when nothing has changed.
	cmp -s "$var/tmp/grants.sql" "$var/.grants" || { sql dingkao <"$var/tmp/grants.sql" && mv "$var/tmp/grants.sql" "$var/.grants"; } ||
		die "the rights of the programs could not be granted"
}

start_programs() {
	local f i program
	for f in $(pools); do
		! pid_of "$var/run/$f.pid" >/dev/null || continue
		program=$f; [ "$f" != enter ] || program=login
		[ -x "$bin/$program" ] || die "$bin/$program is not built: make MODE=$mode"
		rm -f "$var/run/$f.sock"
		setsid "$bin/$program" --socket "$var/run/$f.sock" $([ "$f" != enter ] || say --gentle) </dev/null >>"$var/log/$f.log" 2>&1 9>&- &
		echo $! >"$var/run/$f.pid"
	done
	if [ -e "$top/cgi/jobs/main.c" ] && ! pid_of "$var/run/jobs.pid" >/dev/null; then
		[ -x "$bin/jobs" ] || die "$bin/jobs is not built: make MODE=$mode"
		setsid "$bin/jobs" </dev/null >>"$var/log/jobs.log" 2>&1 9>&- &
		echo $! >"$var/run/jobs.pid"
	fi
	for f in $(pools); do
		for ((i = 0; i < 200; i++)); do [ -S "$var/run/$f.sock" ] && break; pid_of "$var/run/$f.pid" >/dev/null || break; sleep 0.05; done
		pid_of "$var/run/$f.pid" >/dev/null && [ -S "$var/run/$f.sock" ] || { tail_of "$var/log/$f.log"; die "$f did not start: $var/log/$f.log"; }
	done
	if pid_of "$var/run/nginx.pid" >/dev/null; then
		nginx -e "$var/log/nginx.log" -c "$var/nginx/nginx.conf" -s reload 9>&- || die "nginx refused its configuration: $var/log/nginx.log"
	else
		nginx -e "$var/log/nginx.log" -c "$var/nginx/nginx.conf" 9>&- || { tail_of "$var/log/nginx.log"; die "nginx did not start"; }
		for ((i = 0; i < 100; i++)); do pid_of "$var/run/nginx.pid" >/dev/null && break; sleep 0.05; done
	fi
}

start() {
	local p free need
	for p in mariadbd mariadb-install-db mariadb nginx openssl flock setsid; do
		command -v $p >/dev/null || die "$p is missing: run nginx/packages.sh"
	done
	[ -x "$bin/ctl" ] || die "$bin/ctl is not built: make all MODE=$mode"
	[ "${DK_ONLY:-}" = db ] || pid_of "$var/run/nginx.pid" >/dev/null || port_is_free ||
		die "port $port on 127.0.0.1 is in use by another program; choose another one: DK_PORT=9443"
	# The database is made once and grows from there: better said now than by a database that dies half-way.
	free=$(df -Pm "$var" | awk 'NR == 2 { print $4 }')
	[ -e "$var/db/.made" ] && need=100 || need=700
	[ "$free" -ge "$need" ] || die "only $free MB are free in $var, $need MB are needed; make room or choose another directory: DK_VAR=$HOME/dingkao"
	settings_stay
	lay_out
	start_database
	prepare_database
	if [ ! -e "$var/.loaded" ]; then
		"$bin/ctl" profile import $(if [ -n "$profiles" ]; then say "$profiles"; else ls "$top"/sql/profiles/*.profile; fi) >>"$var/log/load.log"
		if [ "$demo" = 1 ] && "$bin/ctl" --help | grep -q '^ *demo '; then "$bin/ctl" demo >>"$var/log/load.log" || { tail_of "$var/log/load.log"; die "the demonstration could not be loaded: $var/log/load.log; remove what is there with: $0 reset"; }; fi
		touch "$var/.loaded"
	fi
	[ "${DK_ONLY:-}" = db ] || start_programs
	say "$(address)"
}

stop() {
	local f
	end "$var/run/nginx.pid" -QUIT 10
	# Every program that was ever started here, also one whose folder is gone by now; all at once.
	for f in "$var"/run/*.pid; do
		case $f in */db.pid|*/nginx.pid|*/\*.pid) continue ;; esac
		! pid=$(pid_of "$f") || kill -TERM "$pid" 2>/dev/null || true
	done
	for f in "$var"/run/*.pid; do
		case $f in */db.pid|*/nginx.pid|*/\*.pid) continue ;; esac
		end "$f" -TERM 25
	done
	end "$var/run/db.pid" -TERM 120
	rm -f "$var"/run/*.sock
}

status() {
	local bad=0 f pid
	for f in db $(pools) jobs nginx; do
		[ "$f" != jobs ] || [ -e "$top/cgi/jobs/main.c" ] || continue
		if pid=$(pid_of "$var/run/$f.pid"); then printf '%-10s runs     %s\n' "$f" "$pid"; else printf '%-10s is down\n' "$f"; bad=1; fi
	done
	[ $bad != 0 ] || say "$(address)  data and logs: $var"
	return $bad
}

case $act in
start) start ;;
stop) stop ;;
status) status ;;
accounts) "$bin/ctl" demo accounts "$port" ;;
reset) stop; rm -rf "$var" ;;
esac
