/* org.h - what the files of this program share. */
#ifndef ORG_ORG_H
#define ORG_ORG_H

#include "domain/cycle/cycle.h"
#include "site/site.h"

extern const struct action org_actions[];

/* The running cycle; id 0: the province is between cycles. */
enum result org_cycle(const struct request *rq, struct cycle *cycle_out) MUST_USE;
/* Text.<group>.<name> */
struct str org_word(const struct request *rq, const char *group, const char *name);

/* departments.c */
extern const struct form org_name_form;
handler org_show_departments, org_show_new_department, org_add_department, org_show_department,
	org_rename_department, org_switch_off, org_switch_on, org_show_delete, org_delete, org_export_departments;
extern const struct form org_export_form;

/* bulk.c */
extern const struct form org_merge_form, org_import_form;
handler org_show_merge, org_merge, org_show_import, org_import;

/* institution.c */
extern const struct form org_basics_form, org_contact_form, org_confirm_form;
handler org_show_institution, org_show_basics, org_set_basics, org_show_contact, org_set_contact, org_confirm;

/* members.c */
extern const struct form org_member_form;
handler org_show_members, org_show_new_member, org_add_member, org_show_member, org_change_member,
	org_show_remove_member, org_remove_member;

/* apply.c */
extern const struct form org_apply_form, org_withdraw_form;
handler org_show_apply, org_apply, org_withdraw;
/* State of the application below Page.appointment, the 考核机构 below Page.assessor. */
enum result org_show_standing(const struct request *rq, struct view *page) MUST_USE;

/* transfers.c */
extern const struct form org_wish_form;
handler org_show_transfers, org_show_new_transfer, org_ask_transfer, org_take_transfer_back;
/* spots.c */
handler org_show_spots;

#endif
