/* office.c - the addresses of /office, and what its pages share. */
#include "office/office.h"

enum { LOOKERS = OFFICE | CLERK | REVIEWER };

const struct action office_actions[] = {
	/* clang-format off */
	{ GET,  "/office",            office_show_board, .access = LOOKERS },
	{ GET,  "/office/units/{id}", office_show_unit,  .access = LOOKERS },
	{ 0 },
	/* clang-format on */
};

/* What the institution itself has on its pages, the hidden beside the others. */
const struct people_tab office_tabs[] = {
	{ "", "all", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "unsent", "unsent", RECORD_INCLUDED, RECORD_DRAFT, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "wait", "wait", RECORD_SUBMITTED, RECORD_SUBMITTED, "at", SITES_MAIN, TAB_ALWAYS },
	{ "returned", "returned", RECORD_RETURNED, RECORD_RETURNED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "recheck", "recheck", RECORD_RECHECK, RECORD_RECHECK, NULL, SITES_MAIN, TAB_RECHECK },
	{ "judging", "judging", RECORD_ACCEPTED, RECORD_ACCEPTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "testing", "testing", RECORD_READY, RECORD_MAKE_UP, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "ending", "ending", RECORD_CONCLUDING, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "outside", "outside", RECORD_OUTSIDE, RECORD_OUTSIDE, NULL, SITES_MAIN, TAB_OPT_IN },
	{ "hidden", "hidden", RECORD_HIDDEN, RECORD_HIDDEN, NULL, SITES_MAIN, TAB_IF_ANY },
	{ "left", "left", RECORD_LEFT, N_RECORD_STATES, NULL, SITES_MAIN, TAB_IF_ANY },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

enum result
office_cycle(const struct request *rq, struct cycle *cycle_out)
{
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, cycle_out);

	if (found == NOT_FOUND)
		*cycle_out = (struct cycle){ 0 };
	return found == NOT_FOUND ? OK : found;
}
