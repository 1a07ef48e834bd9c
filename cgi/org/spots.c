/* spots.c - what offices found of the institution's physicians when they checked. */
#include "domain/spot/spot.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "org/org.h"

enum result
org_show_spots(const struct request *rq, struct reply *re)
{
	static const char *const keep[] = { NULL };
	static const char *const looks[N_SPOT_VERDICTS] = { "n", "k", "e", "w" };
	struct listing list = listing_read(rq, re, STR("/org/checks"), keep, "", "");
	const struct spot_item *item;
	struct rows rows;
	int64_t total;

	TRY(spot_found_count(rq->store, rq->arena, rq->who->institution_id, &total));
	listing_total(&list, total);
	TRY(spot_found(rq->store, rq->arena, rq->who->institution_id, list.size,
		       listing_offset(&list), &rows));
	item = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(reply_data(re), "row");

		if (item[i].state != 0)
			view_int(v, "record", item[i].record_id);
		view_str(v, "name", item[i].name);
		view_str(v, "document", item[i].document);
		view_str(v, "check", item[i].check);
		view_c(v, "look", looks[item[i].verdict]);
		view_str(v, "word", org_word(rq, "spot", spot_verdict_word(item[i].verdict)));
		view_str(v, "note", item[i].note);
		view_stamp(v, "at", item[i].judged_at);
	}
	listing_show(&list);
	return reply_page(re, "org/checks");
}
