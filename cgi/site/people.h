/*
 * people.h - what the staff's lists of physicians share: the filter form, a row, whose turn it is.
 *
 * A list keeps its state in the query: q (name or document number), institution and since (where it has them),
 * department, procedure, tab, sort, size, page. Detail pages carry the same query, so that back, previous and
 * next follow the list.
 */
#ifndef SITE_PEOPLE_H
#define SITE_PEOPLE_H

#include "domain/batch/batch.h"
#include "domain/cycle/cycle.h"
#include "domain/worklist/worklist.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/site.h"

/* A tab is a range of phases; its code is the value of the query's tab, its word Text.phase.<word>. */
enum people_tab_when { TAB_ALWAYS = 0, TAB_OPT_IN, TAB_RECHECK, TAB_IF_ANY };
struct people_tab {
	const char *code, *word;
	int64_t state_from, state_to;
	const char *sort; /* NULL: by name */
	enum worklist_sites sites;
	enum people_tab_when when; /* shown where the province has it, or while somebody is on it */
};

/* The way of a record as tabs; how those are sorted who wait for the review. */
#define PEOPLE_COURSE(wait_sort) \
	{ "", "all", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "unsent", "unsent", RECORD_INCLUDED, RECORD_DRAFT, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "wait", "wait", RECORD_SUBMITTED, RECORD_SUBMITTED, wait_sort, SITES_MAIN, TAB_ALWAYS }, \
	{ "returned", "returned", RECORD_RETURNED, RECORD_RETURNED, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "recheck", "recheck", RECORD_RECHECK, RECORD_RECHECK, NULL, SITES_MAIN, TAB_RECHECK }, \
	{ "judging", "judging", RECORD_ACCEPTED, RECORD_ACCEPTED, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "testing", "testing", RECORD_READY, RECORD_MAKE_UP, NULL, SITES_MAIN, TAB_ALWAYS }, \
	{ "ending", "ending", RECORD_CONCLUDING, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS }

/* Whose people a list has, for acts on many: NULL are those of the institution that asks. `all` is everybody that
 * the filter finds, at most BATCH_MOST; `cause` what keeps a row out that batch_may() lets in, NULL: nothing. */
struct people;
struct people_scope {
	enum result (*find)(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
			    struct worklist_row *row_out);
	enum result (*all)(const struct people *people, struct rows *rows_out);
	enum batch_cause (*cause)(const struct people *people, enum batch_kind kind, const struct worklist_row *row);
};

struct people {
	const struct people_scope *scope;
	struct listing list;
	struct cycle cycle;           /* id 0: the province is between cycles, every list is empty */
	struct worklist_query query;
	const struct people_tab *tabs; /* ends with a NULL word; the first is shown without a choice */
	const struct people_tab *tab;
};

/* Reads the query and the running cycle. */
enum result people_read(const struct request *rq, struct reply *re, const char *path,
			const struct people_tab *tabs, struct people *people_out) MUST_USE;
/* Tabs with counts, filters, chips, sort links, and the list's total. */
enum result people_show_filters(struct people *people) MUST_USE;
/* The same for counts (struct worklist_count) that the caller has made. */
void people_show_counts(struct people *people, const struct rows *counts);
/* Whether a tab that counts n is there. */
bool people_tab_is_shown(const struct people *people, const struct people_tab *tab, int64_t n);
/* One row below v: id, name, title, department, document, state, look, procedure, times, flags. */
enum result people_show_row(const struct people *people, struct view *v, const struct worklist_row *row) MUST_USE;
/* The rows of the list's page, each below Page.row.N. */
enum result people_show_rows(const struct people *people) MUST_USE;

/* After an act on one person of a list: to the next one, whose page is path/id with the query, or back to the list; to
 * himself where he was looked for by name, because the list would be empty. */
enum result people_go_on(const struct people *people, const char *path, struct str query, int64_t record_id,
			 const struct worklist_place *place) MUST_USE;

/* Whose turn it is, since when and until when, below v: ball.who (word), since, until.*. */
void people_show_turn(const struct people *people, struct view *v, const struct worklist_row *row);
/* A deadline below v as <name>.day, .clock, .days (left), .over. Nothing if the stamp is none. */
void people_show_deadline(const struct request *rq, struct view *v, const char *name, struct stamp closes_at);
/* Text.<group>.<name> */
struct str people_word(const struct request *rq, const char *group, const char *name);
/* Category and text of a hiding, as they are read. */
struct str people_hidden_reason(const struct request *rq, struct str code, struct str reason);
const char *people_procedure(int64_t procedure_kind); /* word of Text.procedure */
/* Options of the department filter; the id of the chosen one must be among them to stay. */
void people_show_departments(const struct listing *list, const struct rows *counts, int64_t chosen);
/* The moves of a record and the judgements of its sites below v as history.N, the last first. */
enum result people_show_history(const struct request *rq, struct view *v, int64_t record_id) MUST_USE;
struct str people_verdict(const struct request *rq, int64_t verdict); /* word of Text.verdict */
/* Judgements of the practice sites (rows of evaluation_sites) below v as site.N. */
void people_show_sites(const struct request *rq, struct view *v, const struct rows *rows);
/* The last submission below v as step.N.row.N and n_changed. n_differs_out is -1 when nothing was submitted
 * yet. With an address of the page ("" for none) its pictures go below picture.N and viewer as well; the query's
 * file and turn say which one is open and how it is turned. */
enum result people_show_application(const struct request *rq, struct view *v, int64_t record_id,
				    struct str viewer, int64_t *n_differs_out) MUST_USE;
/* What the system checked of a row, below v: check.N.text .look, n_look, lacking. */
void people_show_checks(const struct people *people, struct view *v, const struct worklist_row *row,
			int64_t n_differs);
/* What the register says, below v as person.*. */
enum result people_show_register(const struct request *rq, struct view *v, int64_t physician_id) MUST_USE;

/* The reasons for sending a registration back, as options of the field "why". */
void people_show_return_reasons(const struct request *rq, struct reply *re);
/* The reasons' words and the note, as they will be read. REFUSED: an unknown reason. */
enum result people_return_text(const struct request *rq, const struct many *why, struct str note,
			       struct str *text_out) MUST_USE;

/* Writes a batch down and leads to its page, path/id; its first piece is done after the commit, the rest by dk-jobs. */
enum result people_begin_batch(const struct request *rq, struct reply *re, const char *path,
			       const struct batch_order *order) MUST_USE;
/* How far it is and what became of its rows, below Page: n, n_done, n_left, n_ended, at_work, row.N, tab.N, list;
 * whether it can be taken back or was: undo_until, undo_late, undone_by, undoes. */
enum result people_show_batch(const struct request *rq, struct reply *re, const char *path,
			      enum batch_kind kind) MUST_USE;

#endif
