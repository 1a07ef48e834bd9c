/*
 * people_choice.h - whom an act on many concerns: chosen in a list, shown once more, confirmed, taken back.
 */
#ifndef SITE_PEOPLE_CHOICE_H
#define SITE_PEOPLE_CHOICE_H

#include "site/people.h"

/* Whom an act on many concerns: the inputs id, or with all=1 everybody the address's filter finds. */
enum { PEOPLE_CHOSEN_MAX = 500 };
struct people_choice {
	struct many id;   /* "record-version" */
	bool all;
	int64_t expected; /* with all: so many were shown */
	int64_t shown_at; /* at this instant, µs UTC */
};
#define PEOPLE_CHOICE_FIELDS(type_, choice_)                                                                          \
	{ .name = "id", .offset = offsetof(type_, choice_.id), .type = FIELD_MANY, .max = PEOPLE_CHOSEN_MAX },        \
	{ .name = "all", .offset = offsetof(type_, choice_.all), .type = FIELD_CHECK },                               \
	{ .name = "expected", .offset = offsetof(type_, choice_.expected), .type = FIELD_INT, .least = 0,             \
	  .most = BATCH_MOST },                                                                                       \
	{ .name = "shown_at", .offset = offsetof(type_, choice_.shown_at), .type = FIELD_INT, .least = 0,             \
	  .most = INT64_MAX }
/* The address asks for everybody. */
bool people_is_for_all(const struct request *rq);
/* The address names somebody, or asks for everybody. */
bool people_names_any(const struct request *rq);
/* The same people under another path. */
struct str people_same_choice(const struct request *rq, const char *path);
/* Rows of struct worklist_row that the address names: its ids, or everybody. */
enum result people_chosen(const struct people *people, struct rows *rows_out) MUST_USE;
/* What a preview without conditions of its own shows: Page.ready.N, .left.N with .cause, n, n_ready, n_left, all,
 * shown_at, query, to (`path` with the query), back.href. */
enum result people_show_choice(const struct people *people, enum batch_kind kind, const char *path) MUST_USE;
/* The confirmed list, only of what the institution may see. REFUSED with a word: nobody, or the list has changed. */
enum result people_choose(const struct people *people, const struct people_choice *choice, struct batch_order *order)
	MUST_USE;
/* Takes the batch path/{id} back and leads to that act's page. REFUSED with a word: too late, or nothing to take back.
 * `message` is what those are told by SMS who were told of the act; absent: nothing. */
enum result people_undo_batch(const struct request *rq, struct reply *re, const char *path, enum batch_kind kind,
			      struct str message) MUST_USE;
/* A button's form: the version may come along. */
struct people_button {
	int64_t version;
};
extern const struct form people_button_form;

#endif
