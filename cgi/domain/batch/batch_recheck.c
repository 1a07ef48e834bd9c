/* batch_recheck.c - the acts of a 考核机构 on one row: confirming, sending back, and taking that back. */
#include "domain/application/approved.h"
#include "domain/batch/rows.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "domain/recheck/recheck.h"
#include "domain/sms/sms.h"

/* What the column code holds of an order to send back. */
static const struct str to_institution = { "I", 1 }, to_physician = { "P", 1 };

struct str
batch_send_back_to(bool institution)
{
	return institution ? to_institution : to_physician;
}

bool
batch_is_recheck(int64_t kind)
{
	return kind == BATCH_CONFIRM || kind == BATCH_SEND_BACK;
}

/* What somebody judged 不合格 is not confirmed by a tick in a list. */
static enum result
look_for_unfit(const struct work *w, int64_t record_id, enum batch_cause *cause_out)
{
	const struct evaluation_site *site;
	struct rows sites;

	TRY(evaluation_sites(w->db, w->arena, record_id, &sites));
	site = sites.at;
	for (size_t i = 0; i < sites.n; i++)
		if (site[i].ethics == VERDICT_UNFIT || site[i].performance == VERDICT_UNFIT)
			*cause_out = CAUSE_UNFIT;
	return OK;
}

/* Of the physician, whose institution is another than who acts. */
static enum result
tell(const struct work *w, int64_t record_id)
{
	struct record record;
	struct str mobile;

	if (str_empty(w->order.message))
		return OK;
	TRY(record_of_assessor(w->db, w->arena, record_id, w->order.institution_id, &record));
	TRY(worklist_mobile(w->db, w->arena, record_id, record.institution_id, &mobile));
	if (str_empty(mobile))
		return OK;
	return sms_send(w->db, w->arena, mobile, w->order.message, w->now);
}

static enum result
send_back(const struct work *w, const struct recheck *recheck, struct batch_trace *trace)
{
	enum recheck_to to = str_equal(w->order.code, to_institution) ? RECHECK_TO_INSTITUTION :
									RECHECK_TO_PHYSICIAN;

	TRY(batch_as_cause(recheck_send_back(w->db, w->arena, w->profile, recheck, to,
					     w->order.note, &w->by, w->now),
			   &trace->cause));
	if (trace->cause != CAUSE_NONE || to == RECHECK_TO_INSTITUTION)
		return OK;
	return tell(w, recheck->record_id);
}

enum result
batch_recheck_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace)
{
	enum batch_kind kind = (enum batch_kind)w->order.kind;
	struct recheck recheck = { todo->record_id, todo->version };
	struct worklist_row row;
	enum result found =
		delegated_find(w->db, w->arena, todo->record_id, w->order.institution_id, &row);

	if (found != OK)
		return batch_as_cause(found, &trace->cause);
	trace->state_before = row.state;
	trace->cause = batch_may(kind, w->profile, &row, false, w->now);
	if (trace->cause == CAUSE_NONE && kind == BATCH_CONFIRM)
		TRY(look_for_unfit(w, todo->record_id, &trace->cause));
	if (trace->cause != CAUSE_NONE)
		return OK;
	if (kind == BATCH_SEND_BACK)
		return send_back(w, &recheck, trace);
	return batch_as_cause(
		recheck_confirm(w->db, w->arena, w->profile, &recheck, &w->by, w->now),
		&trace->cause);
}

enum result
batch_recheck_before(const struct work *w, const struct batch_todo *todo, int64_t *state_out)
{
	struct record record;
	enum result found = record_of_assessor(w->db, w->arena, todo->record_id,
					       w->order.institution_id, &record);

	*state_out = found == OK ? record.state : RECORD_NONE;
	return found == NOT_FOUND ? OK : found;
}

/* What the institution's approval made known is known again; who was told that it came back is told the other. */
enum result
batch_recheck_undone(const struct work *w, const struct batch_todo *todo, int64_t from_state)
{
	if (w->order.kind != BATCH_SEND_BACK)
		return OK;
	TRY(application_approved(w->db, w->arena, w->profile, todo->record_id, &w->by, w->now));
	return from_state == RECORD_RECHECK_RETURNED ? tell(w, todo->record_id) : OK;
}
