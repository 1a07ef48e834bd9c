/*
 * application.h - 填报: the steps of a record, saved one by one, and its submissions.
 *
 * Owns tables record_step and record_submission. Answers are sealed. A draft is seen by its physician
 * alone; others read what was submitted (review_view.h). May be edited while the record is included, a
 * draft, or sent back, and the stage is open (a returned one has some days more).
 */
#ifndef DOMAIN_APPLICATION_H
#define DOMAIN_APPLICATION_H

#include "domain/application/answers.h"
#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct cycle;
struct profile;
struct record;
struct rows;

enum application_edit {
	EDIT_OPEN = 0,
	EDIT_READ_ONLY,  /* submitted, or further on */
	EDIT_NOTICE,     /* the notice must be read first */
	EDIT_NOT_YET,    /* the stage has not begun */
	EDIT_CLOSED,     /* the stage is over */
	EDIT_HIDDEN,
	EDIT_OUTSIDE,    /* not included in this cycle */
	EDIT_LEFT,
};
enum application_edit application_edit(const struct profile *profile, const struct cycle *cycle,
				       const struct record *record, struct stamp now);

/* What the register says, and the main institution of this cycle. */
struct registered {
	int64_t sex, level;
	struct str name, document_kind, document, mobile, email, ethnic, education, category, scope;
	struct str qualification_no, licence_no, title;
	struct date born_on, qualified_on, licensed_on;
	struct stamp imported_at;
	struct str institution, institution_phone, contact;
};
enum result application_registered(struct store *db, struct arena *arena, int64_t record_id,
				   struct registered *registered_out) MUST_USE;

struct step_state {
	struct str step;
	bool is_complete;
	int64_t version;
	struct stamp saved_at;
	struct answers answers;
};
struct application {
	const struct step_state *at;
	size_t n;
};
enum result application_load(struct store *db, struct arena *arena, int64_t record_id,
			     struct application *application_out) MUST_USE;
/* NULL: never saved. */
const struct step_state *application_step(const struct application *application, const char *step);

struct step_save {
	int64_t record_id, physician_id;
	const char *step;
	struct answers answers;
	bool is_complete, by_itself; /* by_itself: an autosave, not worth a line in the audit */
	int64_t version;             /* as the page saw it; 0: never saved */
};
/* CONFLICT: saved elsewhere since, or the record cannot be edited. The record is past INCLUDED. */
enum result application_save(struct store *db, struct arena *arena, const struct step_save *save,
			     const struct actor *by, struct stamp now) MUST_USE;

/* Keeps what was filled in as the next submission, notes the choices at the record and moves it.
 * The answers have been checked. Results of record_move(). */
struct application_submission {
	const struct profile *profile;
	const struct record *record;
};
enum result application_submit(struct store *db, struct arena *arena,
			       const struct application_submission *submission, const struct actor *by,
			       struct stamp now) MUST_USE;

struct named {
	int64_t id;
	struct str name;
};
/* Departments in use of an institution. */
enum result application_departments(struct store *db, struct arena *arena, int64_t institution_id,
				    struct rows *rows_out) MUST_USE;
/* Places of practice of the register; id 1 is the main one. */
enum result application_sites(struct store *db, struct arena *arena, int64_t physician_id,
			      struct rows *rows_out) MUST_USE;

#endif
