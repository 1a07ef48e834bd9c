/* review_view.c - the last submission, marked against the one before. */
#include "domain/application/review_view.h"

#include "domain/application/application_sql.h"
#include "domain/application/content.h"
#include "domain/codes/codes.h"

enum result
application_for_review(struct store *db, struct arena *arena, const struct profile *profile,
		       int64_t record_id, struct review_view *view_out)
{
	const struct submission_row *submission;
	struct answers content, former;
	struct rows rows;

	TRY(codes_ready(db));
	TRY(store_many(db, &submission_last_two, arena, &rows, WITH(V(record_id))));
	if (rows.n == 0)
		return NOT_FOUND;
	submission = rows.at;
	TRY(content_reveal(arena, submission[0].content, &content));
	if (rows.n > 1)
		TRY(content_reveal(arena, submission[1].content, &former));
	content_show(arena, profile, &content, rows.n > 1 ? &former : NULL, false, view_out);
	view_out->submission = submission[0].number;
	view_out->submitted_at = submission[0].submitted_at;
	return OK;
}

enum result
application_preview(struct store *db, struct arena *arena, const struct profile *profile,
		    int64_t record_id, struct review_view *view_out)
{
	const struct submission_row *submission;
	struct answers content, former;
	struct rows rows;

	TRY(codes_ready(db));
	TRY(content_compose(db, arena, profile, record_id, &content));
	TRY(store_many(db, &submission_last_two, arena, &rows, WITH(V(record_id))));
	submission = rows.at;
	if (rows.n > 0)
		TRY(content_reveal(arena, submission[0].content, &former));
	content_show(arena, profile, &content, rows.n > 0 ? &former : NULL, true, view_out);
	return OK;
}
