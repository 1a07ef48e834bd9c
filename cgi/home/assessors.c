/* assessors.c - the 考核机构 of a province in the running cycle, open to all (article 7: the list is published). */
#include "domain/appointment/appointment_list.h"
#include "domain/profile/profile.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/site.h"

enum { SEARCH_MAX = 60 };

/* All of them: a province has hundreds at most, and who looks for one searches. */
enum result
show_assessors(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { "q", NULL };
	struct str part = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX));
	const struct profile *profile = site_profile(rq);
	struct view *page = reply_data(re);
	const struct appointed *row;
	struct listing list;
	struct cycle cycle;
	enum result found;
	struct rows rows = { 0 };
	size_t to;

	if (profile == NULL)
		return NOT_FOUND;
	home_frame(rq, re);
	list = listing_read(rq, re, STR("/home/assessors"), keep, "", "");
	found = cycle_running(rq->store, rq->arena, profile_id(profile), &cycle);
	if (found == OK) {
		view_str(page, "cycle", cycle.name);
		TRY(appointed_list(rq->store, rq->arena, cycle.id, part, &rows));
	} else if (found != NOT_FOUND) {
		return found;
	}
	listing_total(&list, (int64_t)rows.n);
	row = rows.at;
	to = (size_t)(listing_offset(&list) + list.size);
	for (size_t i = (size_t)listing_offset(&list); i < rows.n && i < to; i++) {
		struct view *v = view_row(page, "row");

		view_str(v, "name", row[i].name);
		view_str(v, "region", row[i].region);
		view_str(v, "address", row[i].address);
		view_str(v, "phone", row[i].phone);
	}
	view_str(view_child(re->view, "Form.value"), "q", part);
	if (!str_empty(part))
		listing_chip(&list, "q", view_word("home.assessor"), part);
	listing_show(&list);
	return reply_page(re, "home/assessors");
}
