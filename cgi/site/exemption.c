/* exemption.c - one application for exemption as everybody sees it. */
#include "site/exemption.h"

#include "domain/attachment/attachment.h"
#include "domain/paper/paper.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

static struct str
word_of(const struct request *rq, const char *group, const char *name)
{
	return view_word(str_format(rq->arena, "%s.%s", group, name).at);
}

static struct str
day(const struct request *rq, struct date d)
{
	return date_is_none(d) ? view_word("word.no_day") : date_text(rq->arena, d);
}

void
exemption_show_checks(const struct request *rq, struct view *v, const struct exemption_facts *f,
		      struct str reason_code, bool with_proofs)
{
	struct exemption_checks checks;

	exemption_check(site_profile(rq), f, reason_code, with_proofs, &checks);
	for (size_t i = 0; i < checks.n; i++) {
		struct view *line = view_row(v, "check");
		struct str text = word_of(rq, "exemption_check", checks.at[i].word);

		text = view_fill(rq->arena, text, "age", str_from_int(rq->arena, checks.age),
				 "born", day(rq, f->born_on), "to", day(rq, f->assess_to), "from",
				 day(rq, f->assess_from), NULL);
		text = view_fill(rq->arena, text, "on", day(rq, f->happened_on), "status",
				 f->status, "n", str_from_int(rq->arena, f->n_proofs), NULL);
		view_str(line, "text", text);
		view_c(line, "look", checks.at[i].look);
	}
}

void
exemption_show_papers(const struct request *rq, struct view *v)
{
	const struct profile *profile = site_profile(rq);

	for (size_t i = 0; i < plan_size(profile); i++) {
		struct plan plan = plan_at(profile, i);

		if (plan.general)
			view_str(view_row(v, plan.exemptible ? "spared" : "kept"), "label",
				 plan.label);
	}
}

static enum result
show_files(const struct request *rq, struct view *v, int64_t record_id)
{
	const struct attachment *file;
	struct rows rows;

	TRY(attachment_list(rq->store, rq->arena, record_id, &rows));
	file = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *line;

		if (!str_equal(file[i].slot, STR(SLOT_EXEMPTION)))
			continue;
		line = view_row(v, "file");
		view_int(line, "id", file[i].id);
		view_str(line, "name", file[i].name);
	}
	return OK;
}

static enum result
show_history(const struct request *rq, struct view *v, int64_t record_id)
{
	const struct exemption_history *h;
	struct rows rows;

	TRY(exemption_history_list(rq->store, rq->arena, record_id, &rows));
	h = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *line = view_row(v, "history");

		view_stamp(line, "at", h[i].at);
		view_str(line, "actor", h[i].actor);
		view_str(line, "event",
			 word_of(rq, "exemption_event", exemption_event_word(h[i].event)));
		view_str(line, "state",
			 word_of(rq, "exemption_state", exemption_state_word(h[i].to_state)));
		view_str(line, "note", h[i].note);
	}
	return OK;
}

enum result
exemption_show(const struct request *rq, struct view *v, const struct exemption_facts *f)
{
	const char *word = exemption_state_word(exemption_state_now(f));
	bool waits = f->state == EXEMPTION_PENDING || f->state == EXEMPTION_RECHECK;
	bool has_assessor = f->delegated && profile_flag(site_profile(rq), "exemption.recheck");

	if (f->id == 0)
		return OK;
	view_c(v, "state", word);
	view_str(v, "word", word_of(rq, "exemption_state", word));
	view_str(v, "look", word_of(rq, "exemption_look", word));
	view_str(v, "reason", exemption_reason_text(site_profile(rq), f->reason_code));
	if (exemption_asks_day(site_profile(rq), f->reason_code))
		view_str(v, "day", day(rq, f->happened_on));
	view_stamp(v, "since", f->state_since);
	if (!stamp_is_none(f->applied_at))
		view_stamp(v, "applied_at", f->applied_at);
	view_int(v, "applications", f->applications);
	view_str(v, "note", f->note);
	if (waits && !exemption_is_stale(f))
		view_str(v, "turn",
			 word_of(rq, "turn",
				 f->state == EXEMPTION_RECHECK && has_assessor ? "assessor" :
										 "institution"));
	exemption_show_checks(rq, v, f, f->reason_code, true);
	TRY(show_files(rq, v, f->record_id));
	return show_history(rq, v, f->record_id);
}

enum result
exemption_show_of(const struct request *rq, struct view *v, int64_t record_id)
{
	struct exemption_facts f;

	if (!exemption_exists(site_profile(rq)))
		return OK;
	TRY(exemption_look(rq->store, rq->arena, site_profile(rq), record_id, EXEMPTION_BY_SYSTEM,
			   0, &f));
	/* What is not handed in is the applicant's own. */
	if (f.applications == 0 || f.state == EXEMPTION_DRAFT)
		return OK;
	return exemption_show(rq, view_child(v, "exemption"), &f);
}
