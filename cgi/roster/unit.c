/* unit.c - an institution's physicians, as the office of its region reads them. */
#include "domain/office/office.h"
#include "lib/base/arena.h"
#include "roster/roster.h"

/* What the institution itself has on its pages, the hidden beside the others. */
static const struct people_tab unit_tabs[] = {
	ROSTER_COURSE("at"),
	{ "outside", "outside", RECORD_OUTSIDE, RECORD_OUTSIDE, NULL, SITES_MAIN, TAB_OPT_IN },
	{ "hidden", "hidden", RECORD_HIDDEN, RECORD_HIDDEN, NULL, SITES_MAIN, TAB_IF_ANY },
	{ "left", "left", RECORD_LEFT, N_RECORD_STATES, NULL, SITES_MAIN, TAB_IF_ANY },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

enum result
roster_show_unit(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct people people;
	struct str name, path;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(office_institution(rq->store, rq->arena, rq->who->office_id, id, &name));
	path = str_format(rq->arena, "/roster/units/%lld", (long long)id);
	TRY(people_read(rq, re, path.at, unit_tabs, &people));
	people.query.institution_id = id;
	TRY(people_show_filters(&people));
	TRY(people_show_rows(&people));
	view_str(page, "unit", name);
	view_str(page, "path", path);
	return reply_page(re, "roster/unit");
}
