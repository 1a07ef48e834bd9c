/* staff.h - what the files of this program share. */
#ifndef STAFF_STAFF_H
#define STAFF_STAFF_H

#include "domain/staff/staff.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/site.h"

extern const struct action staff_actions[];

/* Which accounts an address is about: /staff the own unit's, /staff/units those of units below. */
struct staff_place {
	struct staff_scope scope;
	const char *path;
	bool may_add;
};
enum result staff_place(const struct request *rq, struct reply *re, struct staff_place *place_out) MUST_USE;
/* The account that the address names, shown below Page. */
enum result staff_one(const struct request *rq, struct reply *re, struct staff_place *place_out,
		      struct staff_row *row_out) MUST_USE;
/* One account below v. */
enum result staff_show_row(const struct request *rq, const struct staff_place *place, struct view *v,
			   const struct staff_row *row) MUST_USE;
/* Text.<group>.<name> */
struct str staff_word(const struct request *rq, const char *group, const char *name);

/* list.c */
struct staff_export {
	struct str format;
};
extern const struct form staff_export_form;
handler staff_show_list, staff_export;
/* outbox.c */
handler staff_show_outbox, staff_export_outbox, staff_retry_one, staff_retry_all;
/* person.c */
extern const struct form staff_person_form, staff_new_form;
handler staff_show_new, staff_make, staff_show_person, staff_save_person;
enum result staff_refuse_full(struct reply *re) MUST_USE;
/* unit.c */
extern const struct form staff_office_form, staff_administrator_form;
handler staff_show_new_office, staff_make_office, staff_show_new_administrator, staff_make_administrator;
/* act.c */
extern const struct form staff_tell_form;
handler staff_show_off, staff_turn_off, staff_turn_on, staff_show_password, staff_reset_password, staff_show_factor,
	staff_take_factor, staff_show_initial;

/* How an initial password reaches its owner: shown once on the next page, or by SMS. `id` is the account's. */
enum result staff_tell(const struct request *rq, struct reply *re, const struct staff_place *place, int64_t id,
		       struct str name, struct str mobile, struct secret password, bool by_sms) MUST_USE;

/* The first of these ways. */
enum result staff_show_once(const struct request *rq, struct reply *re, const struct staff_place *place, int64_t id,
			    struct secret password) MUST_USE;

#endif
