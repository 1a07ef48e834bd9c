/* register.c - the registration wizard: addresses and the hub. */
#include "register.h"

#include "register/exemption.h"
#include "site/access.h"

static handler show_hub;

/* A step is saved by whoever shows it; what does not fit is kept as typed and told. */
#define STEP(code_, form_)                                                                         \
	{ GET, "/register/" code_, show_step, .access = PHYSICIAN },                               \
		{ POST, "/register/" code_, save_step, .access = PHYSICIAN, .form = &(form_),      \
		  .again = show_step, .writes = WRITES, .draft = true, .keeps_raw = true, .body_max = UPLOAD_BODY_MAX }

const struct action register_actions[] = {
	/* clang-format off */
	{ GET,  "/register",                      show_hub,          .access = PHYSICIAN },
	STEP("research", history_form),
	{ GET,  "/register/research/add",         show_result_entry, .access = PHYSICIAN },
	{ POST, "/register/research/add",         save_result_entry, .access = PHYSICIAN, .form = &research_form, .writes = WRITES, .again = show_result_entry },
	{ GET,  "/register/research/{id}",        show_result_entry, .access = PHYSICIAN },
	{ POST, "/register/research/{id}",        save_result_entry, .access = PHYSICIAN, .form = &research_form, .writes = WRITES, .again = show_result_entry },
	{ GET,  "/register/research/{id}/remove", show_remove,       .access = PHYSICIAN },
	{ POST, "/register/research/{id}/remove", remove_experience, .access = PHYSICIAN, .form = &remove_form, .writes = WRITES, .again = show_remove },
	STEP("person", person_form),
	STEP("practice", practice_form),
	{ GET,  "/register/sites",                show_step,         .access = PHYSICIAN },
	STEP("history", history_form),
	{ GET,  "/register/history/add",          show_experience,   .access = PHYSICIAN },
	{ POST, "/register/history/add",          save_experience,   .access = PHYSICIAN, .form = &experience_form, .writes = WRITES, .again = show_experience },
	{ GET,  "/register/history/{id}",         show_experience,   .access = PHYSICIAN },
	{ POST, "/register/history/{id}",         save_experience,   .access = PHYSICIAN, .form = &experience_form, .writes = WRITES, .again = show_experience },
	{ GET,  "/register/history/{id}/remove",  show_remove,       .access = PHYSICIAN },
	{ POST, "/register/history/{id}/remove",  remove_experience, .access = PHYSICIAN, .form = &remove_form, .writes = WRITES, .again = show_remove },
	STEP("merits", merits_form),
	{ GET,  "/register/records",              show_records,      .access = PHYSICIAN },
	STEP("procedure", procedure_form),
	{ GET,  "/register/check",                show_check,        .access = PHYSICIAN },
	{ POST, "/register/check",                submit_all,        .access = PHYSICIAN, .form = &check_form, .writes = WRITES, .again = show_check },
	{ GET,  "/register/printed",              show_printed,      .access = PHYSICIAN },
	{ GET,  "/register/done",                 show_done,         .access = PHYSICIAN },
	{ POST, "/register/withdraw",             withdraw,          .access = PHYSICIAN, .writes = WRITES },
	{ GET,  "/register/exemption",            show_exemption,    .access = PHYSICIAN },
	{ POST, "/register/exemption",            save_exemption,    .access = PHYSICIAN, .form = &exemption_form, .again = show_exemption, .writes = WRITES, .draft = true, .keeps_raw = true, .body_max = UPLOAD_BODY_MAX },
	{ GET,  "/register/exemption/check",      show_exemption_check, .access = PHYSICIAN },
	{ POST, "/register/exemption/check",      submit_exemption,  .access = PHYSICIAN, .form = &exemption_go_form, .again = show_exemption_check, .writes = WRITES },
	{ POST, "/register/exemption/withdraw",   withdraw_exemption, .access = PHYSICIAN, .form = &exemption_go_form, .again = show_exemption, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

static enum result
show_hub(const struct request *rq, struct reply *re)
{
	struct filling f;

	TRY(filling_load(rq, re, &f));
	if (f.edit == EDIT_OPEN && f.application.n == 0 && has_step(f.profile, STR("research")))
		return reply_see_other(re, STR("/register/research"));
	filling_frame(&f, re, NULL);
	view_flag(reply_data(re), "begun", f.application.n > 0);
	view_str(reply_data(re), "photo_hint", profile_text(f.profile, "photo.hint"));
	return reply_page(re, "register/hub");
}
