/* sites_sql.c - what was judged and what is owed: apart, because many programs show it and few judge. */
#include "domain/evaluation/evaluation_sql.h"
#include "domain/evaluation/owed_sql.h"

#define SITE(member) COLUMN(struct evaluation_site, member)
#define SITES                                                                                      \
	"SELECT e.institution_id, e.is_main, e.ethics, e.performance, e.grounds, i.name, e.reason," \
	" a.display_name, e.judged_at FROM evaluation e JOIN institution i ON i.id = e.institution_id" \
	" LEFT JOIN account a ON a.id = e.account_id WHERE e.record_id = ?"
#define SITES_GIVE                                                                                 \
	GIVES(struct evaluation_site, SITE(institution_id), SITE(is_main), SITE(ethics),           \
	      SITE(performance), SITE(grounds), SITE(institution), SITE(reason), SITE(judged_by),  \
	      SITE(judged_at))

STATEMENT(evaluation_sites_of) {
	.name = "evaluation.sites",
	.sql = SITES " ORDER BY e.is_main DESC, e.id",
	TAKES(KIND_INT),
	SITES_GIVE,
	SLOT(evaluation_sites_of),
};

STATEMENT(evaluation_sites_missing) {
	.name = "evaluation.sites_missing",
	.sql = SITES " AND (e.ethics = 0 OR e.performance = 0) ORDER BY e.is_main DESC, e.id",
	TAKES(KIND_INT),
	SITES_GIVE,
	SLOT(evaluation_sites_missing),
};

STATEMENT(evaluation_count_owed) {
	.name = "evaluation.owed",
	.sql = "SELECT COUNT(*) FROM evaluation e JOIN record r ON r.id = e.record_id"
	       " WHERE e.institution_id = ? AND r.cycle_id = ? AND " OWED,
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct evaluation_number, COLUMN(struct evaluation_number, n)),
	SLOT(evaluation_count_owed),
};
