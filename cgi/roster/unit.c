/* unit.c - an institution's physicians, as the office of its region reads them. */
#include "domain/office/office.h"
#include "lib/base/arena.h"
#include "roster/roster.h"

/* What the institution itself has on its pages, the hidden beside the others. */
static const struct people_tab unit_tabs[] = {
	{ "", "all", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "unsent", "unsent", RECORD_INCLUDED, RECORD_DRAFT, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "wait", "wait", RECORD_SUBMITTED, RECORD_SUBMITTED, "at", SITES_MAIN, TAB_ALWAYS },
	{ "returned", "returned", RECORD_RETURNED, RECORD_RETURNED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "recheck", "recheck", RECORD_RECHECK, RECORD_RECHECK, NULL, SITES_MAIN, TAB_RECHECK },
	{ "judging", "judging", RECORD_ACCEPTED, RECORD_ACCEPTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "testing", "testing", RECORD_READY, RECORD_MAKE_UP, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "ending", "ending", RECORD_CONCLUDING, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "outside", "outside", RECORD_OUTSIDE, RECORD_OUTSIDE, NULL, SITES_MAIN, TAB_OPT_IN },
	{ "hidden", "hidden", RECORD_HIDDEN, RECORD_HIDDEN, NULL, SITES_MAIN, TAB_IF_ANY },
	{ "left", "left", RECORD_LEFT, N_RECORD_STATES, NULL, SITES_MAIN, TAB_IF_ANY },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

enum result
roster_show_unit(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct worklist_row *row;
	struct people people;
	struct str name, path;
	struct rows rows;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(office_institution(rq->store, rq->arena, rq->who->office_id, id, &name));
	path = str_format(rq->arena, "/roster/units/%lld", (long long)id);
	TRY(people_read(rq, re, path.at, unit_tabs, &people));
	people.query.institution_id = id;
	TRY(people_show_filters(&people));
	TRY(worklist_page(rq->store, rq->arena, &people.query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(people_show_row(&people, view_row(page, "row"), &row[i]));
	view_str(page, "unit", name);
	view_str(page, "path", path);
	return reply_page(re, "roster/unit");
}
