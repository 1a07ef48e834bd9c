/* demo_appoint.c - who is 考核机构 in the demonstration, and of whom. */
#include "ctl/demo.h"
#include "domain/appointment/appointment.h"
#include "domain/delegation/delegation_assign.h"
#include "domain/session/session.h"

/* Ids of sql/demo/places.sql. The office is that of the province. */
static const struct {
	int64_t assessor, office, pending;
	int64_t delegated[2];
} cast[DEMO_PROVINCES] = {
	{ 1, 1, 2, { 3 } }, /* 4 is not assigned and has not applied */
	{ 5, 5, 12, { 6, 11 } },
	{ 7, 7, 14, { 8, 13 } },
	{ 9, 8, 16, { 10, 15 } },
};

static enum result
apply(struct demo *d, int64_t cycle_id, int64_t institution_id, struct stamp at)
{
	struct appointment_move move = { .cycle_id = cycle_id,
					 .institution_id = institution_id,
					 .scope_id = institution_id,
					 .event = APPOINTMENT_APPLY,
					 .role = APPOINTMENT_BY_INSTITUTION,
					 .note = STR("") };
	struct actor by = { .kind = ACCOUNT_INSTITUTION,
			    .institution_id = institution_id,
			    .name = STR("医疗机构") };
	enum result done = appointment_move(d->db, d->arena, &move, &by, at);

	return done == REFUSED ? fail("apply: %s", appointment_guard_word()) : done;
}

static enum result
appoint(struct demo *d, size_t i, const struct actor *by, struct stamp at)
{
	int64_t cycle_id = d->province[i].cycle.id;
	struct appointment_move move = { .cycle_id = cycle_id,
					 .institution_id = cast[i].assessor,
					 .scope_id = by->office_id,
					 .event = APPOINTMENT_APPROVE,
					 .role = APPOINTMENT_BY_OFFICE,
					 .note = STR("") };

	TRY(appointment_move(d->db, d->arena, &move, by, at));
	for (size_t n = 0; n < 2 && cast[i].delegated[n] != 0; n++) {
		struct delegation_wish wish = { .cycle_id = cycle_id,
						.institution_id = cast[i].delegated[n],
						.assessor_id = cast[i].assessor,
						.note = STR("") };

		TRY(delegation_assign(d->db, d->arena, &wish, by, at));
	}
	return OK;
}

enum result
demo_appoint(struct demo *d)
{
	struct stamp asked = stamp_add(d->now, -15 * STAMP_DAY);

	TRY(store_begin(d->db));
	for (size_t i = 0; i < DEMO_PROVINCES; i++) {
		struct actor office = { .kind = ACCOUNT_OFFICE,
					.office_id = cast[i].office,
					.name = STR("考核办公室") };

		TRY(apply(d, d->province[i].cycle.id, cast[i].assessor, asked));
		TRY(apply(d, d->province[i].cycle.id, cast[i].pending, asked));
		TRY(appoint(d, i, &office, stamp_add(asked, STAMP_HOUR)));
	}
	return store_commit(d->db);
}
