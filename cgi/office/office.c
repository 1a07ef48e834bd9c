/* office.c - the addresses of /office, and what its pages share. */
#include "office/office.h"

#include "site/imports.h"

enum { LOOKERS = OFFICE | CLERK | REVIEWER, KEEPERS = OFFICE | CLERK };

const struct action office_actions[] = {
	/* clang-format off */
	{ GET,  "/office",            office_show_board, .access = LOOKERS },
	{ GET,  "/office/people",     office_show_people, .access = LOOKERS },
	{ POST, "/office/people/export", office_export_people, .access = KEEPERS, .form = &office_export_form, .again = office_show_people, .writes = WRITES },
	{ GET,  "/office/people/{id}", office_show_person, .access = LOOKERS },
	{ POST, "/office/people/{id}/document", office_show_document, .access = KEEPERS, .form = &office_button_form, .again = office_show_person, .writes = WRITES },
	{ GET,  "/office/people/{id}/leave", office_show_leave, .access = KEEPERS },
	{ POST, "/office/people/{id}/leave", office_leave, .access = KEEPERS, .form = &office_leave_form, .again = office_show_leave, .writes = WRITES },
	{ POST, "/office/people/{id}/come-back", office_come_back, .access = KEEPERS, .form = &office_button_form, .again = office_show_person, .writes = WRITES },
	{ GET,  "/office/people/{id}/transfer", office_show_transfer, .access = KEEPERS },
	{ POST, "/office/people/{id}/transfer", office_transfer, .access = KEEPERS, .form = &office_transfer_form, .again = office_show_transfer, .writes = WRITES },
	{ GET,  "/office/units/{id}", office_show_unit,  .access = LOOKERS },
	{ GET,  "/office/cycles", office_show_cycles, .access = LOOKERS },
	{ GET,  "/office/cycles/new", office_show_new_cycle, .access = OFFICE },
	{ POST, "/office/cycles/new", office_add_cycle, .access = OFFICE, .form = &office_cycle_form, .again = office_show_new_cycle, .writes = WRITES },
	{ GET,  "/office/cycles/{id}", office_show_cycle, .access = LOOKERS },
	{ POST, "/office/cycles/{id}/publish", office_publish_cycle, .access = OFFICE, .form = &office_publish_form, .again = office_show_cycle, .writes = WRITES },
	{ POST, "/office/cycles/{id}/archive", office_archive_cycle, .access = OFFICE, .form = &office_publish_form, .again = office_show_cycle, .writes = WRITES },
	{ GET,  "/office/cycles/{id}/stages/{kind}", office_show_stage, .access = OFFICE },
	{ POST, "/office/cycles/{id}/stages/{kind}", office_set_stage, .access = OFFICE, .form = &office_stage_form, .again = office_show_stage, .writes = WRITES },
	{ GET,  "/office/cycles/{id}/extend", office_show_extend, .access = OFFICE },
	{ POST, "/office/cycles/{id}/extend", office_extend, .access = OFFICE, .form = &office_extend_form, .again = office_show_extend, .writes = WRITES },
	{ POST, "/office/cycles/{id}/extensions/{extension}/end", office_take_back, .access = OFFICE, .writes = WRITES },

	{ GET,  "/office/applications",              office_show_applications,   .access = LOOKERS },
	{ POST, "/office/applications/export",       office_export_applications, .access = OFFICE | CLERK, .form = &office_table_form, .again = office_show_applications, .writes = WRITES },
	{ GET,  "/office/applications/{id}",         office_show_application,    .access = LOOKERS },
	{ POST, "/office/applications/{id}/approve", office_approve,             .access = OFFICE | CLERK, .form = &office_approve_form, .again = office_show_application, .writes = WRITES },
	{ POST, "/office/applications/{id}/reject",  office_reject,              .access = OFFICE | CLERK, .form = &office_reject_form, .again = office_show_application, .writes = WRITES },
	{ POST, "/office/applications/{id}/cancel",  office_cancel,              .access = OFFICE, .form = &office_cancel_form, .again = office_show_application, .writes = WRITES },

	{ GET,  "/office/assign",        office_show_assignments,   .access = LOOKERS },
	{ POST, "/office/assign/export", office_export_assignments, .access = OFFICE | CLERK, .form = &office_table_form, .again = office_show_assignments, .writes = WRITES },
	{ GET,  "/office/assign/chosen", office_show_chosen,        .access = OFFICE | CLERK },
	{ POST, "/office/assign/chosen", office_assign,             .access = OFFICE | CLERK, .form = &office_assign_form, .again = office_show_chosen, .writes = WRITES },
	{ GET,  "/office/assign/{id}",   office_show_assignment,    .access = LOOKERS },

	{ GET,  "/office/penalties",              office_show_penalties,   .access = LOOKERS },
	{ POST, "/office/penalties/export",       office_export_penalties, .access = KEEPERS, .form = &office_export_form, .again = office_show_penalties, .writes = WRITES },
	{ GET,  "/office/penalties/{id}",         office_show_penalty,     .access = LOOKERS },
	{ POST, "/office/penalties/{id}/end",     office_end_penalty,      .access = KEEPERS, .form = &office_penalty_form, .again = office_show_penalty, .writes = WRITES },
	{ POST, "/office/penalties/{id}/restore", office_restore_penalty,  .access = KEEPERS, .form = &office_button_form, .again = office_show_penalty, .writes = WRITES },
	{ GET,  "/office/imports",                office_show_imports,     .access = KEEPERS },
	{ GET,  "/office/imports/new",            office_show_new_import,  .access = KEEPERS },
	{ POST, "/office/imports/new",            office_add_import,       .access = KEEPERS, .form = &office_import_form, .again = office_show_new_import, .writes = WRITES, .body_max = IMPORTS_BODY_MAX },
	{ GET,  "/office/imports/{id}",           office_show_import,      .access = KEEPERS },
	{ POST, "/office/imports/{id}/confirm",   office_confirm_import,   .access = KEEPERS, .form = &imports_confirm_form, .again = office_show_import, .writes = WRITES },
	{ POST, "/office/imports/{id}/cancel",    office_cancel_import,    .access = KEEPERS, .writes = WRITES },
	{ POST, "/office/imports/{id}/refused",   imports_send_refused,    .access = KEEPERS, .writes = WRITES },

	{ GET,  "/office/checks",             office_show_checks,    .access = LOOKERS },
	{ GET,  "/office/checks/new",         office_show_new_check, .access = KEEPERS },
	{ POST, "/office/checks/new",         office_draw,           .access = KEEPERS, .form = &office_draw_form, .again = office_show_new_check, .writes = WRITES },
	{ GET,  "/office/checks/{id}",        office_show_check,     .access = LOOKERS },
	{ GET,  "/office/checks/{id}/print",  office_show_paper,     .access = LOOKERS },
	{ POST, "/office/checks/{id}/export", office_export_check,   .access = KEEPERS, .form = &office_export_form, .again = office_show_check, .writes = WRITES },
	{ GET,  "/office/checks/{id}/{item}", office_show_item,      .access = LOOKERS },
	{ POST, "/office/checks/{id}/{item}", office_judge,          .access = KEEPERS, .form = &office_finding_form, .again = office_show_item, .writes = WRITES },

	{ GET,  "/office/transfers",             office_show_transfers, .access = LOOKERS },
	{ GET,  "/office/transfers/{id}",        office_show_wish,      .access = LOOKERS },
	{ POST, "/office/transfers/{id}/grant",  office_grant_wish,     .access = KEEPERS, .form = &office_button_form, .again = office_show_wish, .writes = WRITES },
	{ POST, "/office/transfers/{id}/reject", office_reject_wish,    .access = KEEPERS, .form = &office_answer_form, .again = office_show_wish, .writes = WRITES },
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

const struct people_tab *
office_tab(struct str code)
{
	const struct people_tab *tab = office_tabs;

	while (tab->word != NULL && !str_equal(str_of(tab->code), code))
		tab++;
	return tab->word == NULL ? office_tabs : tab;
}

enum result
office_cycle(const struct request *rq, struct cycle *cycle_out)
{
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, cycle_out);

	if (found == NOT_FOUND)
		*cycle_out = (struct cycle){ 0 };
	return found == NOT_FOUND ? OK : found;
}
