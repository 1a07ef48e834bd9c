/* lists.c - dkctl lists: are the lists of institutions and their counts what the records say. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "domain/worklist/keep.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

enum { MEMORY = 1 << 20 };

static int
verify(struct store *db)
{
	struct arena *arena = arena_create(MEMORY);
	struct worklist_faults faults;
	enum result done = worklist_verify(db, arena, &faults);

	arena_destroy(arena);
	if (done != OK)
		return ctl_cannot("lists");
	(void)printf("%lld rows missing or wrong, %lld too many, %lld counts wrong\n",
		     (long long)faults.missing, (long long)faults.surplus,
		     (long long)faults.miscounted);
	return faults.missing + faults.surplus + faults.miscounted == 0 ? CTL_DONE : CTL_FINDINGS;
}

static int
rebuild(struct store *db)
{
	if (store_begin(db) != OK || worklist_rebuild(db) != OK || store_commit(db) != OK)
		return ctl_cannot("lists");
	return CTL_DONE;
}

int
ctl_lists(int argc, char **argv)
{
	bool verifies = argc == 1 && strcmp(argv[0], "verify") == 0;
	bool rebuilds = argc == 1 && strcmp(argv[0], "rebuild") == 0;
	struct store *db = NULL;
	int status;

	if (!verifies && !rebuilds)
		return ctl_usage(
			argc, argv,
			"usage: dkctl lists verify    compare lists and counts with the records;"
			" exit status 1 when they differ\n"
			"       dkctl lists rebuild   make them anew; moves wait meanwhile\n");
	if (ctl_open(&db) != OK)
		return ctl_cannot("lists");
	status = verifies ? verify(db) : rebuild(db);
	store_close(db);
	return status;
}
