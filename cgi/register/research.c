/* research.c - 科研成果, asked before the registration where the province wants it; all of it voluntary. */
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "register/entries.h"

const struct entries research_entries = { "research", RESEARCH_PRIZE, RESEARCH_PATENT };

struct result_entry {
	int64_t kind;
	struct str research_name, research_detail;
	struct date research_on;
};

static const struct field fields[] = {
	FIELD(struct result_entry, kind, .type = FIELD_INT, .required = true, .least = RESEARCH_PRIZE,
	      .most = RESEARCH_PATENT),
	FIELD(struct result_entry, research_name, .required = true, .max = 200),
	FIELD(struct result_entry, research_on, .type = FIELD_DATE, .required = true),
	FIELD(struct result_entry, research_detail, .required = true, .max = 60),
};
const struct form research_form = FORM(struct result_entry, fields);

/* Words of a kind: Text.research.<kind>. */
static struct str
word(const struct filling *f, int64_t kind, const char *what)
{
	return view_word(str_format(f->rq->arena, "research.%lld.%s", (long long)kind, what).at);
}

enum result
research_show(const struct filling *f, struct reply *re, const void *data)
{
	struct view *page = reply_data(re);
	const struct experience *e;
	struct rows rows;

	(void)data;
	TRY(experience_list(f->rq->store, re->arena, f->record.id, &rows));
	e = rows.at;
	for (int64_t kind = RESEARCH_PRIZE; kind <= RESEARCH_PATENT; kind++) {
		struct view *part = view_row(page, "part");

		view_int(part, "kind", kind);
		view_str(part, "title", word(f, kind, "title"));
		view_str(part, "name", word(f, kind, "name"));
		view_str(part, "on", word(f, kind, "on"));
		view_str(part, "detail", word(f, kind, "detail"));
		for (size_t i = 0; i < rows.n; i++) {
			struct view *row;

			if (e[i].kind != kind)
				continue;
			row = view_row(part, "entry");
			view_int(row, "id", e[i].id);
			view_str(row, "name", e[i].place);
			view_date(row, "on", e[i].from_month);
			view_str(row, "detail", e[i].position);
		}
	}
	return OK;
}

static struct result_entry
as_entry(const struct experience *x)
{
	return (struct result_entry){ .kind = x->kind,
				      .research_name = x->place,
				      .research_on = x->from_month,
				      .research_detail = x->position };
}

enum result
show_result_entry(const struct request *rq, struct reply *re)
{
	struct experience x = { .kind = request_query_number(rq, "kind", RESEARCH_PRIZE) };
	bool adds = request_part(rq, "id").at == NULL;
	struct view *page = reply_data(re);
	struct result_entry e;
	struct filling f;

	TRY(entries_open(rq, re, &research_entries, &f));
	if (!adds)
		TRY(entry_find(rq, &research_entries, &x));
	if (rq->failed != NULL && rq->form != NULL)
		x.kind = ((const struct result_entry *)rq->form)->kind;
	if (x.kind < RESEARCH_PRIZE || x.kind > RESEARCH_PATENT)
		return NOT_FOUND;
	e = as_entry(&x);
	if (rq->failed == NULL)
		view_form(re->view, re->arena, &research_form, &e);
	entry_page(&f, re, &research_entries);
	view_int(page, "kind", x.kind);
	view_flag(page, "adds", adds);
	view_str(page, "what", word(&f, x.kind, "title"));
	view_str(page, "name", word(&f, x.kind, "name"));
	view_str(page, "on", word(&f, x.kind, "on"));
	view_str(page, "detail", word(&f, x.kind, "detail"));
	return reply_page(re, "register/result");
}

enum result
save_result_entry(const struct request *rq, struct reply *re)
{
	const struct result_entry *e = rq->form;
	struct experience before = { .id = 0 }, x;
	struct filling f;

	TRY(entries_open(rq, re, &research_entries, &f));
	if (request_part(rq, "id").at != NULL)
		TRY(entry_find(rq, &research_entries, &before));
	check_day(&f, "research_on", e->research_on, &re->errors);
	if (re->errors.n > 0)
		return REFUSED;
	if (before.id != 0 && before.kind != e->kind)
		return CONFLICT;
	x = (struct experience){ .id = before.id,
				 .kind = e->kind,
				 .place = e->research_name,
				 .position = e->research_detail,
				 .from_month = e->research_on };
	return entry_store(&f, re, &research_entries, &x);
}
