/* roster.h - what the files of this program share. */
#ifndef ROSTER_ROSTER_H
#define ROSTER_ROSTER_H

#include "site/people.h"

extern const struct action roster_actions[];
extern const struct people_tab roster_tabs[];
extern const struct form roster_hide_form, roster_export_form, roster_remind_form, roster_include_form;

/* A button: the version comes along on the pages of one physician. */
struct roster_button {
	int64_t version;
};

/* hide.c */
enum result roster_show_hide(const struct request *rq, struct reply *re);
enum result roster_hide(const struct request *rq, struct reply *re);
enum result roster_show_hidden(const struct request *rq, struct reply *re);
enum result roster_unhide(const struct request *rq, struct reply *re);
/* include.c */
enum result roster_show_outside(const struct request *rq, struct reply *re);
enum result roster_include(const struct request *rq, struct reply *re);
enum result roster_take_out(const struct request *rq, struct reply *re);
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
