/* staff.c - the addresses of /staff, and what its pages share. */
#include "staff/staff.h"

#include "domain/office/office_new.h"
#include "domain/person/phone.h"
#include "lib/base/arena.h"

/* Accounts are the administrators' business: no row is open to clerks or reviewers. */
enum { UNITS = INSTITUTION | OFFICE | ADMIN, ABOVE = OFFICE | ADMIN, MAKERS = INSTITUTION | OFFICE };

const struct action staff_actions[] = {
	/* clang-format off */
	{ GET,  "/staff",                     staff_show_list,      .access = UNITS },
	{ POST, "/staff/export",              staff_export,         .access = UNITS, .form = &staff_export_form, .again = staff_show_list, .writes = WRITES },
	{ GET,  "/staff/outbox",              staff_show_outbox,    .access = ADMIN },
	{ POST, "/staff/outbox/export",       staff_export_outbox,  .access = ADMIN, .form = &staff_export_form, .again = staff_show_outbox, .writes = WRITES },
	{ POST, "/staff/outbox/retry",        staff_retry_all,      .access = ADMIN, .writes = WRITES },
	{ POST, "/staff/outbox/{id}/retry",   staff_retry_one,      .access = ADMIN, .writes = WRITES },
	{ GET,  "/staff/new",                 staff_show_new,       .access = MAKERS },
	{ POST, "/staff/new",                 staff_make,           .access = MAKERS, .form = &staff_new_form, .again = staff_show_new, .writes = WRITES },
	{ GET,  "/staff/administrators/new",  staff_show_new_administrator, .access = ADMIN },
	{ POST, "/staff/administrators/new",  staff_make_administrator, .access = ADMIN, .form = &staff_administrator_form, .again = staff_show_new_administrator, .writes = WRITES },
	{ GET,  "/staff/units",               staff_show_list,      .access = ABOVE },
	{ GET,  "/staff/units/new",           staff_show_new_office, .access = ABOVE },
	{ POST, "/staff/units/new",           staff_make_office,    .access = ABOVE, .form = &staff_office_form, .again = staff_show_new_office, .writes = WRITES },
	{ POST, "/staff/units/export",        staff_export,         .access = ABOVE, .form = &staff_export_form, .again = staff_show_list, .writes = WRITES },
	{ GET,  "/staff/units/{id}/off",      staff_show_off,       .access = ABOVE },
	{ POST, "/staff/units/{id}/off",      staff_turn_off,       .access = ABOVE, .writes = WRITES },
	{ POST, "/staff/units/{id}/on",       staff_turn_on,        .access = ABOVE, .writes = WRITES },
	{ GET,  "/staff/units/{id}/password", staff_show_password,  .access = ABOVE },
	{ POST, "/staff/units/{id}/password", staff_reset_password, .access = ABOVE, .form = &staff_tell_form, .again = staff_show_password, .writes = WRITES },
	{ GET,  "/staff/units/{id}/initial",  staff_show_initial,   .access = ABOVE },
	{ GET,  "/staff/units/{id}/factor",   staff_show_factor,    .access = ABOVE },
	{ POST, "/staff/units/{id}/factor",   staff_take_factor,    .access = ABOVE, .writes = WRITES },
	{ GET,  "/staff/{id}",                staff_show_person,    .access = MAKERS },
	{ POST, "/staff/{id}",                staff_save_person,    .access = MAKERS, .form = &staff_person_form, .again = staff_show_person, .writes = WRITES },
	{ GET,  "/staff/{id}/off",            staff_show_off,       .access = UNITS },
	{ POST, "/staff/{id}/off",            staff_turn_off,       .access = UNITS, .writes = WRITES },
	{ POST, "/staff/{id}/on",             staff_turn_on,        .access = UNITS, .writes = WRITES },
	{ GET,  "/staff/{id}/password",       staff_show_password,  .access = UNITS },
	{ POST, "/staff/{id}/password",       staff_reset_password, .access = UNITS, .form = &staff_tell_form, .again = staff_show_password, .writes = WRITES },
	{ GET,  "/staff/{id}/initial",        staff_show_initial,   .access = UNITS },
	{ GET,  "/staff/{id}/factor",         staff_show_factor,    .access = UNITS },
	{ POST, "/staff/{id}/factor",         staff_take_factor,    .access = UNITS, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

struct str
staff_word(const struct request *rq, const char *group, const char *name)
{
	return view_word(str_c(rq->arena, str_format(rq->arena, "%s.%s", group, name)));
}

static enum result
stay_in(const struct request *rq, struct reply *re)
{
	enum result done;

	if (rq->method != POST || rq->failed != NULL)
		return OK;
	done = staff_still_administrator(rq->store, rq->arena, rq->who);
	if (done != NOT_FOUND)
		return done;
	reply_refusal(re, 401, "error/expired");
	return EXPIRED;
}

enum result
staff_place(const struct request *rq, struct reply *re, struct staff_place *place_out)
{
	bool below = str_equal(rq->path, STR("/staff/units")) ||
		     str_starts(rq->path, STR("/staff/units/"));
	struct view *page = reply_data(re);

	TRY(stay_in(rq, re));
	place_out->path = below ? "/staff/units" : "/staff";
	view_c(page, "path", place_out->path);
	view_flag(page, "below", below);
	view_flag(page, "of_admin", rq->who->kind == ACCOUNT_ADMIN);
	view_flag(page, "of_office", rq->who->kind == ACCOUNT_OFFICE);
	view_flag(page, "has_below", rq->who->kind != ACCOUNT_INSTITUTION);
	view_str(page, "unit", rq->who->unit);
	TRY(staff_scope(rq->store, rq->arena, rq->who, below, &place_out->scope));
	place_out->may_add = !below || place_out->scope.level < OFFICE_OF_DISTRICT;
	if (place_out->may_add)
		view_c(page, "add",
		       below                          ? "/staff/units/new" :
		       rq->who->kind == ACCOUNT_ADMIN ? "/staff/administrators/new" :
							"/staff/new");
	return OK;
}

enum result
staff_show_row(const struct request *rq, const struct staff_place *place, struct view *v,
	       const struct staff_row *row)
{
	struct str mobile;

	view_int(v, "id", row->id);
	view_str(v, "name", row->name);
	view_str(v, "number", row->number);
	view_str(v, "region", row->region);
	view_flag(v, "office", row->kind == ACCOUNT_OFFICE);
	if (row->kind == ACCOUNT_OFFICE && place->scope.below)
		view_str(v, "level",
			 view_word(row->level == OFFICE_OF_PROVINCE ? "office_level.province" :
				   row->level == OFFICE_OF_CITY     ? "office_level.city" :
								      "office_level.district"));
	view_str(v, "role", staff_word(rq, "staff_role", staff_role_word(row->role)));
	view_flag(v, "member", row->is_member);
	view_flag(v, "self", row->id == place->scope.self);
	view_flag(v, "off", !stamp_is_none(row->disabled_at));
	view_flag(v, "initial", row->password_state != PASSWORD_OWN);
	view_stamp(v, "signed_in", row->signed_in_at);
	view_stamp(v, "factor", row->second_at);
	view_flag(v, "may_change", staff_may_change(&place->scope, row));
	TRY(staff_mobile(rq->arena, row, &mobile));
	if (!str_empty(mobile))
		view_str(v, "mobile", phone_masked(rq->arena, mobile));
	return OK;
}

enum result
staff_one(const struct request *rq, struct reply *re, struct staff_place *place_out,
	  struct staff_row *row_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(staff_place(rq, re, place_out));
	TRY(staff_find(rq->store, rq->arena, &place_out->scope, id, row_out));
	return staff_show_row(rq, place_out, reply_data(re), row_out);
}
