/* org.c - the addresses of /org, and what its pages share. */
#include "org/org.h"

#include "lib/base/arena.h"

enum { KEEPERS = INSTITUTION | CLERK };

/* Who asks for a transfer must know the number; nobody is to try many. */
static const struct limit forty_a_day = { .tries = 40, .per_seconds = 86400 };

const struct action org_actions[] = {
	/* clang-format off */
	{ GET,  "/org",                         org_show_institution,    .access = KEEPERS },
	{ GET,  "/org/basics",                  org_show_basics,         .access = KEEPERS },
	{ POST, "/org/basics",                  org_set_basics,          .access = KEEPERS, .form = &org_basics_form, .again = org_show_basics, .writes = WRITES },
	{ GET,  "/org/contact",                 org_show_contact,        .access = KEEPERS },
	{ POST, "/org/contact",                 org_set_contact,         .access = KEEPERS, .form = &org_contact_form, .again = org_show_contact, .writes = WRITES },
	{ POST, "/org/confirm",                 org_confirm,             .access = INSTITUTION, .form = &org_confirm_form, .again = org_show_institution, .writes = WRITES },
	{ GET,  "/org/apply",                   org_show_apply,          .access = KEEPERS },
	{ POST, "/org/apply",                   org_apply,               .access = INSTITUTION, .form = &org_apply_form, .again = org_show_apply, .writes = WRITES },
	{ POST, "/org/withdraw",                org_withdraw,            .access = INSTITUTION, .form = &org_withdraw_form, .again = org_show_apply, .writes = WRITES },
	{ GET,  "/org/committee",               org_show_members,        .access = KEEPERS },
	{ GET,  "/org/committee/new",           org_show_new_member,     .access = KEEPERS },
	{ POST, "/org/committee/new",           org_add_member,          .access = KEEPERS, .form = &org_member_form, .again = org_show_new_member, .writes = WRITES },
	{ GET,  "/org/committee/{id}",          org_show_member,         .access = KEEPERS },
	{ POST, "/org/committee/{id}",          org_change_member,       .access = KEEPERS, .form = &org_member_form, .again = org_show_member, .writes = WRITES },
	{ GET,  "/org/committee/{id}/remove",   org_show_remove_member,  .access = KEEPERS },
	{ POST, "/org/committee/{id}/remove",   org_remove_member,       .access = KEEPERS, .writes = WRITES },
	{ GET,  "/org/office",                  org_show_members,        .access = KEEPERS },
	{ GET,  "/org/office/new",              org_show_new_member,     .access = KEEPERS },
	{ POST, "/org/office/new",              org_add_member,          .access = KEEPERS, .form = &org_member_form, .again = org_show_new_member, .writes = WRITES },
	{ GET,  "/org/office/{id}",             org_show_member,         .access = KEEPERS },
	{ POST, "/org/office/{id}",             org_change_member,       .access = KEEPERS, .form = &org_member_form, .again = org_show_member, .writes = WRITES },
	{ GET,  "/org/office/{id}/remove",      org_show_remove_member,  .access = KEEPERS },
	{ POST, "/org/office/{id}/remove",      org_remove_member,       .access = KEEPERS, .writes = WRITES },
	{ GET,  "/org/transfers",               org_show_transfers,      .access = KEEPERS | REVIEWER },
	{ GET,  "/org/transfers/new",           org_show_new_transfer,   .access = KEEPERS },
	{ POST, "/org/transfers/new",           org_ask_transfer,        .access = KEEPERS, .form = &org_wish_form, .again = org_show_new_transfer, .writes = WRITES, .limit = &forty_a_day },
	{ POST, "/org/transfers/{id}/take-back", org_take_transfer_back, .access = KEEPERS, .writes = WRITES },
	{ GET,  "/org/checks",                  org_show_spots,          .access = KEEPERS | REVIEWER },
	{ GET,  "/org/departments",             org_show_departments,    .access = KEEPERS },
	{ GET,  "/org/departments/new",         org_show_new_department, .access = KEEPERS },
	{ POST, "/org/departments/new",         org_add_department,      .access = KEEPERS, .form = &org_name_form, .again = org_show_new_department, .writes = WRITES },
	{ POST, "/org/departments/export",      org_export_departments,  .access = KEEPERS, .form = &org_export_form, .again = org_show_departments, .writes = WRITES },
	{ GET,  "/org/departments/import",      org_show_import,         .access = KEEPERS },
	{ POST, "/org/departments/import",      org_import,              .access = KEEPERS, .form = &org_import_form, .again = org_show_import, .writes = WRITES },
	{ GET,  "/org/departments/{id}/merge",  org_show_merge,          .access = KEEPERS },
	{ POST, "/org/departments/{id}/merge",  org_merge,               .access = KEEPERS, .form = &org_merge_form, .again = org_show_merge, .writes = WRITES },
	{ GET,  "/org/departments/{id}",        org_show_department,     .access = KEEPERS },
	{ POST, "/org/departments/{id}",        org_rename_department,   .access = KEEPERS, .form = &org_name_form, .again = org_show_department, .writes = WRITES },
	{ POST, "/org/departments/{id}/off",    org_switch_off,          .access = KEEPERS, .writes = WRITES },
	{ POST, "/org/departments/{id}/on",     org_switch_on,           .access = KEEPERS, .writes = WRITES },
	{ GET,  "/org/departments/{id}/delete", org_show_delete,         .access = KEEPERS },
	{ POST, "/org/departments/{id}/delete", org_delete,              .access = KEEPERS, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

enum result
org_cycle(const struct request *rq, struct cycle *cycle_out)
{
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, cycle_out);

	if (found == NOT_FOUND)
		*cycle_out = (struct cycle){ 0 };
	return found == NOT_FOUND ? OK : found;
}

struct str
org_word(const struct request *rq, const char *group, const char *name)
{
	return view_word(str_format(rq->arena, "%s.%s", group, name).at);
}
