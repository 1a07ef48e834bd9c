/* bank.c - dkctl bank: banks of questions, to import into. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "ctl/bank_sql.h"
#include "lib/base/arena.h"

enum { MEMORY = 1 << 20 };

static int
list(struct store *db)
{
	struct arena *arena = arena_create(MEMORY);
	const struct bank_line *line;
	struct rows rows;

	if (store_many(db, &bank_lines, arena, &rows, NOTHING) != OK) {
		arena_destroy(arena);
		return ctl_cannot("bank");
	}
	line = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		(void)printf("%.*s\t%.*s\t%lld questions, %lld in use%s\n", STR_ARGS(line[i].code),
			     STR_ARGS(line[i].name), (long long)line[i].n_items,
			     (long long)line[i].n_in_use,
			     line[i].for_practice != 0 ? ", for practice" : "");
	arena_destroy(arena);
	return CTL_DONE;
}

static int
put(struct store *db, const char *code, const char *name, bool for_practice)
{
	if (store_begin(db) != OK ||
	    store_run(db, &bank_put, NULL,
		      WITH(V(str_of(code)), V(str_of(name)), V(for_practice))) != OK ||
	    store_commit(db) != OK)
		return ctl_cannot("bank");
	return CTL_DONE;
}

int
ctl_bank(int argc, char **argv)
{
	bool lists = argc == 1 && strcmp(argv[0], "list") == 0;
	bool exam_only = argc == 4 && strcmp(argv[3], "--exam-only") == 0;
	bool adds = (argc == 3 || exam_only) && strcmp(argv[0], "add") == 0;
	struct store *db = NULL;
	int status;

	if (!lists && !adds)
		return ctl_usage(argc, argv,
				 "usage: dkctl bank list\n"
				 "       dkctl bank add CODE NAME [--exam-only]   make or rename;"
				 " CODE as in exam.plan and subject\n");
	if (ctl_open(&db) != OK)
		return ctl_cannot("bank");
	status = lists ? list(db) : put(db, argv[1], argv[2], !exam_only);
	store_close(db);
	return status;
}
