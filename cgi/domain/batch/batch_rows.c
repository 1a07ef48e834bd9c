/* batch_rows.c - doing what was confirmed to one row. */
#include "domain/application/approved.h"
#include "domain/application/told.h"
#include "domain/batch/rows.h"
#include "domain/conduct/conduct.h"
#include "domain/evaluation/opinion.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "domain/record/remark.h"
#include "domain/session/session.h"
#include "domain/sms/sms.h"
#include "domain/worklist/check.h"

bool
batch_is_unseen(const struct worklist_row *row)
{
	return row->n_proofs > 0 && stamp_is_none(row->opened_at);
}

static enum batch_cause
may_approve(const struct profile *profile, const struct worklist_row *row, bool fit,
	    struct stamp now)
{
	if (row->state != RECORD_SUBMITTED)
		return CAUSE_STATE;
	if (worklist_checks(profile, row, -1, date_from_stamp(now)).lacking)
		return CAUSE_LACKING;
	return fit && row->conduct != 0 ? CAUSE_CONDUCT : CAUSE_NONE;
}

/* What was found bad, by himself or by his institution, is looked at one by one. */
static enum batch_cause
may_confirm(const struct profile *profile, const struct worklist_row *row, struct stamp now)
{
	if (row->state != RECORD_RECHECK)
		return CAUSE_STATE;
	if (worklist_checks(profile, row, -1, date_from_stamp(now)).lacking)
		return CAUSE_LACKING;
	return row->conduct != 0 ? CAUSE_UNFIT : CAUSE_NONE;
}

enum batch_cause
batch_may(enum batch_kind kind, const struct profile *profile, const struct worklist_row *row,
	  bool fit, struct stamp now)
{
	enum record_state state = (enum record_state)row->state;
	enum record_event event = EVENT_NONE;

	if (!row->is_main && !batch_is_recheck(kind))
		return CAUSE_SITE;
	switch (kind) {
	case BATCH_APPROVE:
		return may_approve(profile, row, fit, now);
	case BATCH_FIT:
		return CAUSE_NONE;
	case BATCH_RETURN:
		return state == RECORD_SUBMITTED ? CAUSE_NONE : CAUSE_STATE;
	case BATCH_CONFIRM:
		return may_confirm(profile, row, now);
	case BATCH_SEND_BACK:
		return state == RECORD_RECHECK ? CAUSE_NONE : CAUSE_STATE;
	case BATCH_INCLUDE:
		event = EVENT_INCLUDE;
		break;
	case BATCH_HIDE:
		event = EVENT_HIDE;
		break;
	}
	return record_may(profile, state, event, ROLE_INSTITUTION) ? CAUSE_NONE : CAUSE_STATE;
}

enum result
batch_as_cause(enum result done, enum batch_cause *cause_out)
{
	if (done == FAILED)
		return FAILED;
	if (done != OK)
		*cause_out = done == EXPIRED ? CAUSE_CLOSED : CAUSE_CHANGED;
	return OK;
}

enum result
batch_approve(struct store *db, struct arena *arena, const struct profile *profile,
	      const struct approval *approval, const struct actor *by, struct stamp now)
{
	struct record_move move = { .record_id = approval->record_id,
				    .scope_id = by->institution_id,
				    .event = EVENT_APPROVE,
				    .role = ROLE_INSTITUTION,
				    .version = approval->version };

	if (approval->opinion != NULL)
		TRY(evaluation_opine(db, arena, approval->opinion, by, now));
	TRY(record_move(db, arena, profile, &move, by, now));
	if (application_approved(db, arena, profile, approval->record_id, by, now) != OK)
		return fail("approved, but its records of behaviour could not be kept");
	if (evaluation_begin(db, arena, profile, approval->record_id, now) != OK)
		return fail("approved, but the evaluation could not begin");
	return OK;
}

/* 不合格 of an approval before is not made 合格 by a tick in a list. */
static enum result
look_for_unfit(const struct work *w, const struct batch_todo *todo, enum batch_cause *cause_out)
{
	const struct evaluation_site *site;
	struct rows sites;

	TRY(evaluation_sites(w->db, w->arena, todo->record_id, &sites));
	site = sites.at;
	for (size_t i = 0; i < sites.n; i++)
		if (site[i].institution_id == w->order.institution_id &&
		    (site[i].ethics == VERDICT_UNFIT || site[i].performance == VERDICT_UNFIT))
			*cause_out = CAUSE_CONDUCT;
	return OK;
}

/* 简易程序 for good records none of which is accepted is none. */
static enum result
look_for_support(const struct work *w, int64_t record_id, const struct worklist_row *row,
		 enum batch_cause *cause_out)
{
	bool supports = true;

	if (row->procedure_kind == PROCEDURE_SIMPLE)
		TRY(application_supports(w->db, w->arena, w->profile, record_id,
					 row->condition_code, &supports));
	if (!supports)
		*cause_out = CAUSE_SUPPORT;
	return OK;
}

static enum result
approve_row(const struct work *w, const struct batch_todo *todo, const struct worklist_row *row,
	    struct batch_trace *trace)
{
	struct judgement fit = { .record_id = todo->record_id,
				 .institution_id = w->order.institution_id,
				 .ethics = VERDICT_FIT,
				 .performance = VERDICT_FIT };
	struct approval approval = { todo->record_id, todo->version,
				     w->order.fit != 0 ? &fit : NULL };

	if (batch_is_unseen(row) && !todo->unseen_ok) {
		trace->cause = CAUSE_UNSEEN;
		return OK;
	}
	TRY(look_for_support(w, todo->record_id, row, &trace->cause));
	if (approval.opinion != NULL)
		TRY(look_for_unfit(w, todo, &trace->cause));
	if (trace->cause != CAUSE_NONE)
		return OK;
	return batch_as_cause(batch_approve(w->db, w->arena, w->profile, &approval, &w->by, w->now),
			      &trace->cause);
}

static enum result
move_row(const struct work *w, const struct batch_todo *todo, enum record_event event,
	 enum batch_cause *cause_out)
{
	struct record_move move = { .record_id = todo->record_id,
				    .scope_id = w->order.institution_id,
				    .event = event,
				    .role = ROLE_INSTITUTION,
				    .version = todo->version,
				    .note = w->order.note };

	return batch_as_cause(record_move(w->db, w->arena, w->profile, &move, &w->by, w->now),
			      cause_out);
}

static enum result
tell(const struct work *w, int64_t record_id)
{
	struct str mobile;

	if (str_empty(w->order.message))
		return OK;
	TRY(worklist_mobile(w->db, w->arena, record_id, w->order.institution_id, &mobile));
	if (str_empty(mobile))
		return OK;
	return sms_send(w->db, w->arena, mobile, w->order.message, w->now);
}

static enum result
return_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace)
{
	TRY(move_row(w, todo, EVENT_RETURN, &trace->cause));
	if (trace->cause != CAUSE_NONE)
		return OK;
	TRY(record_set_remarks(w->db, todo->record_id, NULL, 0));
	return tell(w, todo->record_id);
}

static enum result
hide_row(const struct work *w, const struct batch_todo *todo, const struct worklist_row *row,
	 struct batch_trace *trace)
{
	struct bytes no_session = { NULL, 0 };

	TRY(move_row(w, todo, EVENT_HIDE, &trace->cause));
	if (trace->cause != CAUSE_NONE)
		return OK;
	TRY(record_set_hidden(w->db, todo->record_id, w->order.institution_id, w->order.code,
			      w->order.actor));
	if (row->account_id == 0)
		return OK;
	return session_end_all(w->db, row->account_id, no_session, SESSION_DISABLED, w->now);
}

/* Only what is still open and has nothing bad about it. */
static enum result
judge_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace)
{
	struct judgement fit = { .record_id = todo->record_id,
				 .institution_id = w->order.institution_id,
				 .ethics = VERDICT_FIT,
				 .performance = VERDICT_FIT,
				 .version = todo->version };
	struct evaluation old;
	enum result found =
		evaluation_find(w->db, w->arena, fit.record_id, fit.institution_id, &old);

	if (found != OK)
		return batch_as_cause(found, &trace->cause);
	if (old.conduct || evaluation_is_unfit(&old))
		trace->cause = CAUSE_CONDUCT;
	else if (evaluation_is_made(&old))
		trace->cause = CAUSE_CHANGED;
	if (trace->cause != CAUSE_NONE)
		return OK;
	trace->state_before = old.state;
	trace->ethics_before = old.ethics;
	trace->performance_before = old.performance;
	return batch_as_cause(evaluation_judge(w->db, w->arena, w->profile, &fit, &w->by, w->now),
			      &trace->cause);
}

static enum result
do_kind(const struct work *w, const struct batch_todo *todo, const struct worklist_row *row,
	struct batch_trace *trace)
{
	switch ((enum batch_kind)w->order.kind) {
	case BATCH_APPROVE:
		return approve_row(w, todo, row, trace);
	case BATCH_RETURN:
		return return_row(w, todo, trace);
	case BATCH_INCLUDE:
		return move_row(w, todo, EVENT_INCLUDE, &trace->cause);
	case BATCH_HIDE:
		return hide_row(w, todo, row, trace);
	case BATCH_FIT:
	case BATCH_CONFIRM:
	case BATCH_SEND_BACK:
		break;
	}
	return fail("batch of an unknown kind");
}

static enum result
do_own(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace)
{
	struct worklist_row row;
	enum result found =
		worklist_find(w->db, w->arena, todo->record_id, w->order.institution_id, &row);

	if (found != OK)
		return batch_as_cause(found, &trace->cause);
	trace->state_before = row.state;
	trace->cause = batch_may((enum batch_kind)w->order.kind, w->profile, &row,
				 w->order.fit != 0, w->now);
	if (trace->cause != CAUSE_NONE)
		return OK;
	return do_kind(w, todo, &row, trace);
}

static enum result
do_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace)
{
	if (batch_is_recheck(w->order.kind))
		return batch_recheck_row(w, todo, trace);
	return w->order.kind == BATCH_FIT ? judge_row(w, todo, trace) : do_own(w, todo, trace);
}

enum result
batch_do_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace_out)
{
	struct batch_number version;

	*trace_out = (struct batch_trace){ .cause = CAUSE_NONE };
	TRY(do_row(w, todo, trace_out));
	if (trace_out->cause != CAUSE_NONE)
		return OK;
	TRY(store_one(w->db, &batch_version, w->arena, &version, WITH(V(todo->record_id))));
	trace_out->version_after = version.n;
	return OK;
}

/* What came after an act though the record's version does not show it. */
static enum result
look_for_more(const struct work *w, const struct batch_todo *todo, enum batch_cause *cause_out)
{
	struct batch_number n = { 0 };

	/* Whoever saves a step holds the record; from here on nobody does, and what was saved is seen. */
	TRY(store_one(w->db, &batch_hold, w->arena, &n, WITH(V(todo->record_id))));
	n.n = 0;
	if (w->order.kind == BATCH_APPROVE || w->order.kind == BATCH_CONFIRM)
		TRY(store_one(w->db, &batch_judged_since, w->arena, &n,
			      WITH(V(todo->record_id), V(todo->done_at))));
	else if (w->order.kind == BATCH_RETURN || w->order.kind == BATCH_SEND_BACK)
		TRY(store_one(w->db, &batch_edited_since, w->arena, &n,
			      WITH(V(todo->record_id), V(todo->done_at), V(todo->record_id),
				   V(todo->done_at), V(todo->done_at))));
	if (n.n > 0)
		*cause_out = CAUSE_FOLLOWED;
	return OK;
}

/* The verdict that the act gave goes, if it is still the one that the act gave. */
static enum result
take_verdict_back(const struct work *w, const struct batch_todo *todo, enum batch_cause *cause_out)
{
	bool gave =
		w->order.kind == BATCH_FIT || (w->order.kind == BATCH_APPROVE && w->order.fit != 0);
	struct judgement former = { .record_id = todo->record_id,
				    .institution_id = w->order.institution_id,
				    .ethics = (enum verdict)todo->ethics_before,
				    .performance = (enum verdict)todo->performance_before };
	enum result done;

	if (!gave)
		return OK;
	done = evaluation_take_back(w->db, w->arena, &former, todo->done_at, &w->by, w->now);
	if (done == CONFLICT)
		*cause_out = CAUSE_FOLLOWED;
	return done == CONFLICT ? OK : done;
}

/* In whose name it goes back. Any site may have judged; what follows from that is the system's. */
static struct record_move
move_back(const struct work *w, const struct batch_todo *todo)
{
	struct record_move move = { .record_id = todo->record_id,
				    .scope_id = w->order.institution_id,
				    .event = EVENT_UNDO,
				    .to = (enum record_state)todo->state_before,
				    .role = ROLE_INSTITUTION,
				    .version = todo->version };

	if (batch_is_recheck(w->order.kind))
		move.role = ROLE_ASSESSOR;
	if (w->order.kind == BATCH_FIT) {
		move.role = ROLE_SYSTEM;
		move.scope_id = 0;
	}
	return move;
}

enum result
batch_undo_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace_out)
{
	struct record_move move = move_back(w, todo);
	int64_t from_state = RECORD_NONE;
	enum result done;

	*trace_out = (struct batch_trace){ .state_before = todo->state_before };
	TRY(look_for_more(w, todo, &trace_out->cause));
	if (trace_out->cause == CAUSE_NONE)
		TRY(take_verdict_back(w, todo, &trace_out->cause));
	if (trace_out->cause != CAUSE_NONE)
		return OK;
	if (batch_is_recheck(w->order.kind))
		TRY(batch_recheck_before(w, todo, &from_state));
	done = record_move(w->db, w->arena, w->profile, &move, &w->by, w->now);
	if (done == CONFLICT || done == REFUSED || done == NOT_FOUND)
		trace_out->cause = CAUSE_FOLLOWED;
	else
		TRY(batch_as_cause(done, &trace_out->cause));
	if (trace_out->cause != CAUSE_NONE)
		return OK;
	if (batch_is_recheck(w->order.kind))
		return batch_recheck_undone(w, todo, from_state);
	if (w->order.kind == BATCH_APPROVE)
		TRY(conduct_take_back(w->db, todo->record_id, &w->by, w->now));
	return w->order.kind == BATCH_RETURN ? tell(w, todo->record_id) : OK;
}
