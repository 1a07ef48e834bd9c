/* roster.h - what the files of this program share. */
#ifndef ROSTER_ROSTER_H
#define ROSTER_ROSTER_H

#include "site/people_choice.h"

extern const struct action roster_actions[];
extern const struct people_tab roster_tabs[], roster_outside_tabs[];
extern const struct form roster_hide_form, roster_hide_all_form, roster_include_all_form, roster_export_form,
	roster_remind_form;

/* Why somebody is hidden: a category of the profile, and a text. */
struct roster_reason {
	struct str why, note;
};
#define ROSTER_REASON_FIELDS(type_, reason_)                                                                          \
	{ .name = "why", .offset = offsetof(type_, reason_.why), .type = FIELD_TEXT, .max = 2 },                      \
	{ .name = "note", .offset = offsetof(type_, reason_.note), .type = FIELD_LINES, .max = 200 }

/* hide.c */
void roster_show_reasons(const struct request *rq, struct reply *re);
/* The reason as it is stored beside the category: the text, or the category's words where there is none. REFUSED with a
 * word beside its field. */
enum result roster_compose(const struct request *rq, const struct roster_reason *form, struct reply *re,
			   struct str *text_out) MUST_USE;
enum result roster_show_hide(const struct request *rq, struct reply *re);
enum result roster_hide(const struct request *rq, struct reply *re);
enum result roster_show_hidden(const struct request *rq, struct reply *re);
enum result roster_unhide(const struct request *rq, struct reply *re);
/* include.c */
enum result roster_show_outside(const struct request *rq, struct reply *re);
enum result roster_take_out(const struct request *rq, struct reply *re);
/* batch.c */
enum result roster_show_hide_all(const struct request *rq, struct reply *re);
enum result roster_hide_all(const struct request *rq, struct reply *re);
enum result roster_show_hidden_all(const struct request *rq, struct reply *re);
enum result roster_undo_hide(const struct request *rq, struct reply *re);
enum result roster_show_include_all(const struct request *rq, struct reply *re);
enum result roster_include_all(const struct request *rq, struct reply *re);
enum result roster_show_included(const struct request *rq, struct reply *re);
enum result roster_undo_include(const struct request *rq, struct reply *re);
enum result roster_show_export(const struct request *rq, struct reply *re);
/* remind.c */
enum result roster_show_remind(const struct request *rq, struct reply *re);
enum result roster_remind(const struct request *rq, struct reply *re);
/* export.c */
enum result roster_export(const struct request *rq, struct reply *re);
/* roster.c: one of the institution's own physicians, with what heads every page about him. NOT_FOUND also
 * for those of whom it is only a further site. */
enum result roster_find(const struct request *rq, struct reply *re, struct people *people_out,
			struct worklist_row *row_out);
/* The page of one physician. */
enum result roster_show_person(const struct request *rq, struct reply *re);
/* 409 with what has become of the record. */
enum result roster_show_conflict(const struct request *rq, struct reply *re);

#endif
