/* roster.h - what the files of this program share. */
#ifndef ROSTER_ROSTER_H
#define ROSTER_ROSTER_H

#include "site/people.h"

extern const struct action roster_actions[];
extern const struct people_tab roster_tabs[];
extern const struct form roster_hide_form, roster_export_form, roster_remind_form, roster_include_form;

/* The way of a record as tabs; how those are sorted who wait for the review. */
#define ROSTER_COURSE(wait_sort) \
	{ "", "all", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "unsent", "unsent", RECORD_INCLUDED, RECORD_DRAFT, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "wait", "wait", RECORD_SUBMITTED, RECORD_SUBMITTED, wait_sort, SITES_MAIN, TAB_ALWAYS }, \
	{ "returned", "returned", RECORD_RETURNED, RECORD_RETURNED, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "recheck", "recheck", RECORD_RECHECK, RECORD_RECHECK, NULL, SITES_MAIN, TAB_RECHECK }, \
	{ "judging", "judging", RECORD_ACCEPTED, RECORD_ACCEPTED, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "testing", "testing", RECORD_READY, RECORD_MAKE_UP, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "ending", "ending", RECORD_CONCLUDING, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS }

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
