/* cycle.c - dkctl cycle: opening cycles from a small file, their stages, their records. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "domain/cycle/cycle_create.h"
#include "domain/profile/profile.h"
#include "domain/worklist/keep.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

enum { MEMORY = 8 << 20, FILE_MAX_BYTES = 64 * 1024 };

static const struct actor nobody;

/* By enum stage_kind; in the file each has the first and the last day. */
static const char *const stage_names[N_STAGES] = { "",	   "register", "review",   "evaluate",
						   "test", "make_up",  "conclude", "publish" };

static const char usage[] = "usage: dkctl cycle list                         all cycles\n"
			    "       dkctl cycle sample                       a file to fill in\n"
			    "       dkctl cycle open FILE                    make, start and fill a cycle\n"
			    "       dkctl cycle stage ID STAGE FROM TO       first and last day, e.g. "
			    "review 2026-09-01 2026-10-15\n"
			    "       dkctl cycle fill PROVINCE                records for physicians who came since\n";

static void
print_sample(void)
{
	(void)printf(
		"# dkctl cycle open FILE. Days are first and last, both included; stages may overlap.\n"
		"province = beijing\nname = 2026 年度医师定期考核\nyear = 2026\n"
		"assess = 2023-01-01 2025-12-31\nregister = 2026-09-01 2026-09-30\n"
		"review = 2026-09-01 2026-10-15\nevaluate = 2026-09-15 2026-10-31\n"
		"test = 2026-11-01 2026-11-30\nmake_up = 2026-12-10 2026-12-20\n"
		"conclude = 2026-12-21 2027-01-10\npublish = 2027-01-11 2027-01-20\n");
}

static enum result
read_days(struct str value, struct date *from, struct date *to)
{
	struct str first, rest = value;

	if (!str_next(&rest, ' ', &first))
		return REFUSED;
	TRY(date_parse(first, from));
	TRY(date_parse(str_trim(rest), to));
	return date_compare(*from, *to) > 0 ? REFUSED : OK;
}

static int
stage_of(struct str name)
{
	int kind = 1;

	while (kind < N_STAGES && !str_equal(name, str_of(stage_names[kind])))
		kind++;
	return kind < N_STAGES ? kind : 0;
}

static struct stage
stage_from_days(int kind, struct date from, struct date to)
{
	return (struct stage){ kind, stamp_from_date(from), stamp_from_date(date_add_days(to, 1)) };
}

static enum result
read_setting(struct arena *arena, struct str name, struct str value, struct cycle *cycle,
	     const char **province)
{
	struct date from, to;
	int kind = stage_of(name);

	if (str_equal(name, STR("province"))) {
		*province = str_c(arena, value);
	} else if (str_equal(name, STR("name"))) {
		cycle->name = value;
	} else if (str_equal(name, STR("year"))) {
		return str_to_int(value, &cycle->year);
	} else if (str_equal(name, STR("assess"))) {
		return read_days(value, &cycle->assess_from, &cycle->assess_to);
	} else if (kind != 0) {
		TRY(read_days(value, &from, &to));
		cycle->stages[kind] = stage_from_days(kind, from, to);
	} else {
		return REFUSED;
	}
	return OK;
}

static int
read_cycle(struct arena *arena, const char *path, struct cycle *cycle, const char **province)
{
	struct str text, line;
	int number = 0;

	if (config_file(arena, path, FILE_MAX_BYTES, &text) != OK) {
		(void)fprintf(stderr, "dkctl: %s cannot be read %s\n", path, trail_text());
		return CTL_CANNOT;
	}
	while (str_next(&text, '\n', &line)) {
		ptrdiff_t cut = str_find(line, STR("="));

		number++;
		line = str_trim(line);
		if (str_empty(line) || line.at[0] == '#')
			continue;
		if (cut <= 0 || read_setting(arena, str_trim(str_slice(line, 0, (size_t)cut)),
					     str_trim(str_slice(line, (size_t)cut + 1, line.len)),
					     cycle, province) != OK) {
			(void)fprintf(stderr, "%s:%d: %.*s\n", path, number, STR_ARGS(line));
			return CTL_FINDINGS;
		}
	}
	if (*province == NULL || str_empty(cycle->name) || cycle->year == 0 ||
	    date_is_none(cycle->assess_from) ||
	    stamp_is_none(cycle->stages[STAGE_REGISTER].opens_at)) {
		(void)fprintf(stderr,
			      "%s: province, name, year, assess and register must be there\n",
			      path);
		return CTL_FINDINGS;
	}
	return CTL_DONE;
}

static enum result
open_in_transaction(struct store *db, struct arena *arena, const struct profile *profile,
		    struct cycle *cycle, int64_t *n_out)
{
	struct stamp now = clock_now();

	TRY(cycle_create(db, cycle, &nobody, now));
	TRY(cycle_start(db, arena, cycle->id, &nobody, now));
	return worklist_open(db, arena, profile, cycle->id, now, n_out);
}

static int
open_cycle(struct store *db, struct arena *arena, const char *path)
{
	const struct profile *profile;
	const char *province = NULL;
	struct cycle cycle = { 0 };
	int status = read_cycle(arena, path, &cycle, &province);
	enum result done;
	int64_t n = 0;

	if (status != CTL_DONE)
		return status;
	profile = ctl_province(db, province);
	if (profile == NULL || store_begin(db) != OK)
		return CTL_CANNOT;
	cycle.province_id = profile_id(profile);
	done = open_in_transaction(db, arena, profile, &cycle, &n);
	if (done == OK && store_commit(db) == OK) {
		(void)printf("cycle %lld is running, %lld records\n", (long long)cycle.id,
			     (long long)n);
		return CTL_DONE;
	}
	if (store_in_transaction(db))
		store_rollback(db);
	if (done == CONFLICT)
		(void)fprintf(stderr, "dkctl cycle: another cycle of %s is running\n", province);
	else if (done == REFUSED)
		(void)fprintf(stderr, "dkctl cycle: days that run backwards\n");
	else
		return ctl_cannot("cycle");
	return CTL_FINDINGS;
}

static int
list_cycles(struct store *db, struct arena *arena)
{
	static const char *const states[] = { "", "planned", "running", "archived" };
	const struct cycle_line *line;
	struct rows rows;

	if (cycles_all(db, arena, &rows) != OK)
		return ctl_cannot("cycle");
	line = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct str from = date_text(arena, line[i].assess_from),
			   to = date_text(arena, line[i].assess_to);

		(void)printf("%lld\t%.*s\t%.*s\t%s\t%.*s..%.*s\t%lld records\n",
			     (long long)line[i].id, STR_ARGS(line[i].province),
			     STR_ARGS(line[i].name),
			     line[i].state > 0 && line[i].state < 4 ? states[line[i].state] : "?",
			     STR_ARGS(from), STR_ARGS(to), (long long)line[i].records);
	}
	return CTL_DONE;
}

static int
set_stage(struct store *db, char **argv)
{
	struct date from, to;
	struct stage stage;
	int64_t id;
	int kind = stage_of(str_of(argv[1]));
	enum result done;

	if (kind == 0 || str_to_int(str_of(argv[0]), &id) != OK ||
	    date_parse(str_of(argv[2]), &from) != OK || date_parse(str_of(argv[3]), &to) != OK)
		return ctl_usage(0, NULL, usage);
	stage = stage_from_days(kind, from, to);
	if (store_begin(db) != OK)
		return ctl_cannot("cycle");
	done = cycle_set_stage(db, id, &stage, &nobody, clock_now());
	if (done == OK && store_commit(db) == OK)
		return CTL_DONE;
	if (store_in_transaction(db))
		store_rollback(db);
	if (done == REFUSED || done == NOT_FOUND)
		(void)fprintf(stderr, "dkctl cycle: %s\n",
			      done == REFUSED ? "days that run backwards" : "no such cycle");
	return done == REFUSED || done == NOT_FOUND ? CTL_FINDINGS : ctl_cannot("cycle");
}

static int
fill_cycle(struct store *db, struct arena *arena, const char *code)
{
	const struct profile *profile = ctl_province(db, code);
	struct cycle cycle;
	int64_t n = 0;

	if (profile == NULL)
		return CTL_CANNOT;
	if (cycle_running(db, arena, profile_id(profile), &cycle) != OK) {
		(void)fprintf(stderr, "dkctl cycle: no cycle of %s is running\n", code);
		return CTL_FINDINGS;
	}
	if (store_begin(db) != OK ||
	    worklist_open(db, arena, profile, cycle.id, clock_now(), &n) != OK ||
	    store_commit(db) != OK)
		return ctl_cannot("cycle");
	(void)printf("%lld records added\n", (long long)n);
	return CTL_DONE;
}

int
ctl_cycle(int argc, char **argv)
{
	struct arena *arena;
	struct store *db = NULL;
	const char *what = argc > 0 ? argv[0] : "";
	bool list = strcmp(what, "list") == 0 && argc == 1,
	     opens = strcmp(what, "open") == 0 && argc == 2;
	bool stage = strcmp(what, "stage") == 0 && argc == 5,
	     fills = strcmp(what, "fill") == 0 && argc == 2;
	int status;

	if (strcmp(what, "sample") == 0 && argc == 1) {
		print_sample();
		return CTL_DONE;
	}
	if (!list && !opens && !stage && !fills)
		return ctl_usage(argc, argv, usage);
	if (ctl_open(&db) != OK)
		return ctl_cannot("cycle");
	arena = arena_create(MEMORY);
	status = list  ? list_cycles(db, arena) :
		 opens ? open_cycle(db, arena, argv[1]) :
		 stage ? set_stage(db, argv + 1) :
			 fill_cycle(db, arena, argv[1]);
	arena_destroy(arena);
	store_close(db);
	return status;
}
