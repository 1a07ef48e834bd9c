/* config.c - the table of settings, and reading them. */
#include "lib/io/config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"

/* A number has bounds; most 0: a text. */
struct setting {
	const char *key, *preset, *meaning;
	int64_t least, most;
};

static const struct setting settings[] = {
	/* clang-format off */
	{ "database.socket",      "/run/mysqld/mysqld.sock", "unix socket of MariaDB; empty: use database.host" },
	{ "database.host",        "",            "host of MariaDB, with database.port" },
	{ "database.port",        "3306",        "port of MariaDB", 1, 65535 },
	{ "database.name",        "dingkao",     "database" },
	{ "database.user_prefix", "dk_",         "the account of a program is this and its name, e.g. dk_login; its password is the secret db_<name>" },
	{ "database.deadline",    "5",           "seconds after which a statement is given up", 1, 600 },
	{ "secrets.directory",    "/etc/dingkao/secrets", "directory of the secret files (0400) where systemd passes no credentials" },
	{ "templates.directory",  "/usr/share/dingkao/templates", "templates" },
	{ "sql.directory",        "/usr/share/dingkao/sql", "migrations, reference data and profiles, for dkctl" },
	{ "site.host",            "",            "host name that visitors use, for links in messages and the Origin check; empty: the Host that nginx passes" },
	{ "site.prefix",          "",            "path below which visitors find the site, e.g. /hrms_pro; empty: at the root of its host. INSTALL tells how nginx learns of it" },
	{ "site.workers",         "4",           "worker processes of a program", 1, 64 },
	{ "site.asset",           "1",           "suffix of style sheets and scripts; changes with a release" },
	{ "site.look_again",      "10",          "seconds for which a program holds profiles, running cycles and announcements before it looks again", 0, 3600 },
	{ "site.demo",            "0",           "1 marks every page as a demonstration", 0, 1 },
	{ "session.idle_minutes", "30",          "a session ends after so long without a request", 1, 1440 },
	{ "session.hours",        "12",          "a session ends after so long in any case", 1, 168 },
	{ "login.tries",          "5",           "wrong passwords before an account pauses", 1, 100 },
	{ "login.pause_minutes",  "15",          "length of the first pause; it doubles up to an hour", 1, 1440 },
	{ "login.address_tries",  "60",          "failed sign-ins of one address in ten minutes before a sum is asked there; ten times as many pause it", 1, 1000000 },
	{ "staff.totp",           "office",      "second factor of staff (codes of an application on the telephone): off, optional, office (must for offices and administrators, others may), all (must for everybody of the staff)" },
	{ "password.cost",        "5",           "cost of yescrypt, 1 to 11", 1, 11 },
	{ "upload.per_hour",      "60",          "pictures that a physician may send in an hour, those refused included", 1, 1000000 },
	{ "upload.total_mb",      "30",          "pictures of a physician in one cycle, all together", 1, 10000 },
	{ "upload.scanner",       "",            "socket of a clamd on this host, e.g. /run/clamav/clamd.ctl, that is asked about each picture before it is read; empty: none" },
	{ "upload.scanner_must",  "1",           "1: without an answer of the scanner a picture is refused, with the request to try again later; 0: it is taken", 0, 1 },
	{ "upload.scanner_seconds", "10",        "seconds that the scanner is waited for", 1, 60 },
	{ "batch.keep_days",      "90",          "days for which what became of a whole list (approved, judged) can be read after its end; the audit and the records' history stay", 1, 3650 },
	{ "exam.grace_seconds",   "3",           "what was sent before the end is taken so long after it; tests are closed that much later", 0, 600 },
	{ "exam.late_seconds",    "30",          "answers that a page made before the end and could not send are taken so long after it; a closed test is marked again", 0, 3600 },
	{ "exam.linger_ms",       "10",          "how long the saver waits to fill a batch", 0, 1000 },
	{ "sms.gateway",          "log",         "log: messages stay in the outbox, marked as sent; http: dk-jobs hands them to a provider (operations.md has an example)" },
	{ "sms.url",              "",            "http: address of the provider, https unless it is this host" },
	{ "sms.method",           "POST",        "http: method" },
	{ "sms.headers",          "Content-Type: application/json", "http: headers, with a bar between two; {time} {nonce} {signature} {secret} are filled in" },
	{ "sms.body",             "{\"mobile\":\"{mobile}\",\"content\":\"{text}\"}", "http: body; {mobile} {text} {id} {time} {nonce} are filled in" },
	{ "sms.escape",           "json",        "http: how values are written into the body: json (inside a string) or form (percent-encoded)" },
	{ "sms.success.status",   "2xx",         "http: statuses that mean taken, with commas; 2xx is 200 to 299" },
	{ "sms.success.text",     "",            "http: what the answer must hold besides; empty: anything" },
	{ "sms.success.pointer",  "",            "http: a place in the JSON answer (RFC 6901, e.g. /data/code); empty: not looked at" },
	{ "sms.success.value",    "",            "http: what must stand there" },
	{ "sms.sign",             "{time}\\n{nonce}\\n{body}", "http: the text that is signed (HMAC-SHA-256, key: the secret file sms_secret); \\n is a line end" },
	{ "sms.sign.encoding",    "hex",         "http: how the signature is written: hex or base64" },
	{ "sms.ca",               "",            "http: file of a certificate authority of one's own; empty: those of the system" },
	{ "sms.timeout",          "10",          "http: seconds before an attempt is given up", 1, 120 },
	{ "sms.tries",            "5",           "http: attempts before a message is given up", 1, 100 },
	{ "sms.retry_seconds",    "15",          "http: pause before the second attempt; it doubles up to an hour, and up to half as much is added by chance", 1, 86400 },
	/* clang-format on */
};

enum { N_SETTINGS = sizeof(settings) / sizeof(settings[0]), FILE_MAX_BYTES = 64 * 1024 };

static const char *values[N_SETTINGS];
static struct arena *memory;

static size_t
setting_index(const char *key)
{
	size_t i = 0;

	while (i < N_SETTINGS && strcmp(key, settings[i].key) != 0)
		i++;
	return i;
}

enum result
config_file(struct arena *arena, const char *path, size_t max, struct str *text_out)
{
	FILE *file = fopen(path, "re");
	char *at;
	size_t len;
	bool broken;

	if (file == NULL)
		return errno == ENOENT ? NOT_FOUND : fail("%s: %s", path, strerror(errno));
	at = arena_new(arena, max + 1);
	len = fread(at, 1, max + 1, file);
	broken = ferror(file) != 0;
	(void)fclose(file); /* opened for reading only */
	if (broken)
		return fail("%s: cannot be read",
			    path); /* a folder, say: it must not pass for an empty file */
	if (len > max)
		return fail("%s: longer than %zu bytes", path, max);
	*text_out = (struct str){ at, len };
	return OK;
}

/* Words of ASCII with a slash before each, as they may stand in an address, a cookie and what nginx reads. */
static bool
is_prefix(struct str value)
{
	for (size_t i = 0; i < value.len; i++) {
		char c = value.at[i];
		bool begins = i == 0 || value.at[i - 1] == '/';

		if (i == 0 ? c != '/' : c == '/' && begins)
			return false;
		if (c != '/' && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
		    !(c >= '0' && c <= '9') && (begins || (c != '-' && c != '_')))
			return false;
	}
	return value.len == 0 || value.at[value.len - 1] != '/';
}

/* A slip is told when the program starts, not by the visitor who is the first to meet it. */
static enum result
check_value(const struct setting *what, struct str value, const char *path)
{
	int64_t n;

	if (what->most > 0 && (str_to_int(value, &n) != OK || n < what->least || n > what->most))
		return fail("%s: %s is to be a number from %lld to %lld", path, what->key,
			    (long long)what->least, (long long)what->most);
	if (strcmp(what->key, "site.host") == 0)
		for (size_t i = 0; i < value.len; i++)
			if (value.at[i] == '/' || value.at[i] <= ' ')
				return fail("%s: site.host is to be a name without https://", path);
	if (strcmp(what->key, "site.prefix") == 0 && !is_prefix(value))
		return fail("%s: site.prefix is to be empty or like /hrms_pro", path);
	return OK;
}

static enum result
read_lines(struct str text, const char *path)
{
	struct str line;

	while (str_next(&text, '\n', &line)) {
		struct str value;
		ptrdiff_t cut;
		size_t i;

		line = str_trim(line);
		if (str_empty(line) || line.at[0] == '#')
			continue;
		cut = str_find(line, STR("="));
		if (cut < 0)
			return fail("%s: no = in a line", path);
		i = setting_index(str_c(memory, str_trim(str_slice(line, 0, (size_t)cut))));
		if (i == N_SETTINGS)
			return fail("%s: unknown key %.*s", path, (int)cut, line.at);
		value = str_trim(str_slice(line, (size_t)cut + 1, line.len));
		TRY(check_value(&settings[i], value, path));
		values[i] = str_c(memory, value);
	}
	return OK;
}

enum result
config_load(const char *path)
{
	struct str text;
	enum result done;

	if (memory == NULL)
		memory = arena_create((size_t)1 << 20);
	for (size_t i = 0; i < N_SETTINGS; i++)
		values[i] = settings[i].preset;
	if (path == NULL)
		path = getenv("DK_CONFIG");
	if (path == NULL)
		path = "/etc/dingkao/dingkao.conf";
	done = config_file(memory, path, FILE_MAX_BYTES, &text);
	if (done == NOT_FOUND)
		return fail("%s: no such file", path);
	TRY(done);
	return read_lines(text, path);
}

const char *
config_text(const char *key)
{
	size_t i = setting_index(key);

	if (i == N_SETTINGS) {
		(void)fprintf(stderr, "level=fatal what=unknown-setting key=%s\n", key);
		abort();
	}
	return values[i] == NULL ? settings[i].preset : values[i];
}

int64_t
config_number(const char *key)
{
	int64_t n;

	if (str_to_int(str_of(config_text(key)), &n) != OK) {
		(void)fprintf(stderr, "level=fatal what=setting-is-no-number key=%s\n", key);
		exit(78);
	}
	return n;
}

enum result
config_secret(const char *name, struct secret *secret_out)
{
	const char *directory = getenv("CREDENTIALS_DIRECTORY");
	struct str path;

	if (memory == NULL)
		memory = arena_create((size_t)1 << 20);
	path = str_format(memory, "%s/%s",
			  directory != NULL ? directory : config_text("secrets.directory"), name);
	TRY(config_file(memory, path.at, 4096, &secret_out->text));
	secret_out->text = str_trim(secret_out->text);
	return OK;
}

void
config_print_table(void)
{
	(void)printf("| key | default | meaning |\n|---|---|---|\n");
	for (size_t i = 0; i < N_SETTINGS; i++)
		(void)printf("| `%s` | `%s` | %s |\n", settings[i].key, settings[i].preset,
			     settings[i].meaning);
}

void
config_print_sample(void)
{
	for (size_t i = 0; i < N_SETTINGS; i++)
		(void)printf("# %s\n#%s = %s\n\n", settings[i].meaning, settings[i].key,
			     settings[i].preset);
}
