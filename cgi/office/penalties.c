/* penalties.c - 行政处罚 of the region's physicians: the list, one of them, whether it still stands. */
#include "lib/base/arena.h"
#include "office/office.h"
#include "site/people_penalty.h"
#include "site/table.h"

enum { REASON_MIN = 2, REASON_MAX = 200, COLUMNS = 9 };

struct end_form {
	struct str reason;
	int64_t version;
};
static const struct field end_fields[] = {
	FIELD(struct end_form, reason, .type = FIELD_LINES, .required = true, .min = REASON_MIN, .max = REASON_MAX),
	FIELD(struct end_form, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form office_penalty_form = FORM(struct end_form, end_fields);

static enum result
read_list(const struct request *rq, struct reply *re, struct listing *list_out,
	  struct penalty_query *query_out)
{
	struct cycle cycle;

	TRY(office_cycle(rq, &cycle));
	*query_out =
		(struct penalty_query){ .cycle_id = cycle.id, .office_id = rq->who->office_id };
	view_str(reply_data(re), "cycle", cycle.name);
	return people_read_penalties(rq, re, "/office/penalties", list_out, query_out);
}

enum result
office_show_penalties(const struct request *rq, struct reply *re)
{
	struct penalty_query query;
	struct listing list;
	struct rows rows;

	TRY(read_list(rq, re, &list, &query));
	TRY(people_list_penalties(&list, &query, &rows));
	view_int(reply_data(re), "rows_max", TABLE_ROWS_MAX);
	return reply_page(re, "office/penalties");
}

static enum result
fill_cells(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct penalty *p = (const struct penalty *)rows->at + i;
	const char *look = !stamp_is_none(p->ended_at) ? "ended" :
			   penalty_is_denied(p)        ? "denied" :
							 "standing";

	cells[0] = p->institution;
	cells[1] = p->name;
	cells[2] = p->document;
	cells[3] = p->number;
	cells[4] = date_text(rq->arena, p->decided_on);
	cells[5] = p->authority;
	cells[6] = p->content;
	cells[7] = people_word(rq, "penalty", look);
	cells[8] = p->ended_reason;
	return OK;
}

enum result
office_export_penalties(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "institution",     "name",       "document",
						      "penalty_number",  "penalty_on", "penalty_by",
						      "penalty_content", "state",      "reason" };
	const struct office_export *form = rq->form;
	struct table table = { .name = "penalties",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .purpose = form->purpose,
			       .event = { .action = "penalty.export",
					  .object = "office",
					  .object_id = rq->who->office_id },
			       .fill = fill_cells };
	struct penalty_query query;
	struct listing list;
	struct rows rows;

	TRY(read_list(rq, re, &list, &query));
	query.limit = TABLE_ROWS_MAX;
	TRY(penalty_list(rq->store, rq->arena, &query, &rows));
	return table_send(rq, re, &table, &rows);
}

static enum result
find(const struct request *rq, struct reply *re, struct penalty *penalty_out)
{
	struct view *page = reply_data(re);
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(penalty_find(rq->store, rq->arena, id, rq->who->office_id, penalty_out));
	people_show_penalty(page, penalty_out);
	view_int(page, "record", penalty_out->record_id);
	view_str(page, "name", penalty_out->name);
	view_str(page, "document", penalty_out->document);
	view_str(page, "institution", penalty_out->institution);
	view_stamp(page, "imported", penalty_out->imported_at);
	view_int(page, "version", penalty_out->version);
	view_int(view_child(re->view, "Form"), "version", penalty_out->version);
	return OK;
}

enum result
office_show_penalty(const struct request *rq, struct reply *re)
{
	struct penalty penalty;

	TRY(find(rq, re, &penalty));
	return reply_page(re, "office/penalty");
}

static enum result
decide(const struct request *rq, struct reply *re, struct penalty_decision wish, const char *flash)
{
	struct penalty penalty;
	enum result done;

	TRY(find(rq, re, &penalty));
	wish.id = penalty.id;
	wish.office_id = rq->who->office_id;
	done = penalty_decide(rq->store, &wish, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed");
	TRY(done);
	re->flash = flash;
	re->flash_detail = penalty.name;
	return reply_see_other(
		re, str_format(rq->arena, "/office/penalties/%lld", (long long)penalty.id));
}

enum result
office_end_penalty(const struct request *rq, struct reply *re)
{
	const struct end_form *form = rq->form;

	return decide(rq, re,
		      (struct penalty_decision){ .version = form->version, .reason = form->reason },
		      "penalty_ended");
}

enum result
office_restore_penalty(const struct request *rq, struct reply *re)
{
	const struct office_button *form = rq->form;

	return decide(rq, re, (struct penalty_decision){ .version = form->version },
		      "penalty_restored");
}
