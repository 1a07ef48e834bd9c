/* notice.c - 用户告知书: read once a cycle, before anything is filled in; what counts is the text that was shown. */
#include "domain/agreement/agreement.h"
#include "domain/record/record.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "site/site.h"

struct notice {
	int64_t notice_id; /* the text that the page showed */
};

static const struct field notice_fields[] = {
	FIELD(struct notice, notice_id, .type = FIELD_INT, .required = true, .least = 1, .most = INT64_MAX),
};
const struct form notice_form = FORM(struct notice, notice_fields);

static enum result
find(const struct request *rq, struct record *record_out, struct agreement *text_out)
{
	struct cycle cycle;

	TRY(find_cycle(rq, &cycle));
	TRY(record_of_physician(rq->store, rq->arena, rq->who->physician_id, cycle.id, record_out));
	return agreement_latest(rq->store, rq->arena, STR("notice"), rq->who->province_id, rq->now,
				text_out);
}

enum result
show_notice(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct agreement text;
	struct record record;
	struct str line;
	bool heading;
	int64_t n_read;

	TRY(find(rq, &record, &text));
	TRY(record_notices_read(rq->store, rq->arena, rq->who->physician_id, &n_read));
	view_flag(page, "first", n_read == 0);
	view_flag(page, "newer", rq->failed != NULL);
	view_int(page, "notice_id", text.id);
	view_str(page, "title", text.title);
	view_int(page, "version", text.version);
	view_str(page, "on", date_text(rq->arena, date_from_stamp(text.published_at)));
	view_flag(page, "unread", stamp_is_none(record.notice_read_at));
	view_stamp(page, "read_at", record.notice_read_at);
	while (agreement_next(&text.body, &line, &heading)) {
		struct view *row = view_row(page, "line");

		view_str(row, "text", line);
		view_flag(row, "heading", heading);
	}
	return reply_page(re, "home/notice");
}

enum result
read_notice(const struct request *rq, struct reply *re)
{
	struct audit_event event = { .action = "record.notice", .object = "record" };
	const struct notice *form = rq->form;
	struct agreement text;
	struct record record;

	TRY(find(rq, &record, &text));
	if (!stamp_is_none(record.notice_read_at))
		return reply_see_other(re, STR("/home"));
	if (form->notice_id != text.id)
		return reply_form_error(re, "notice_id", "notice_newer");
	TRY(record_read_notice(rq->store, record.id, rq->who->physician_id, text.id, text.version,
			       rq->now));
	event.object_id = record.id;
	event.detail = str_format(rq->arena, "agreement %lld, version %lld", (long long)text.id,
				  (long long)text.version);
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	re->flash = "notice";
	return reply_see_other(re, STR("/home"));
}
