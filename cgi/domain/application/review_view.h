/*
 * review_view.h - a registration as rows of label and value, for those who read it.
 *
 * Shows the last submission, never a draft; marks what changed since the submission before and what
 * differs from the register. Document numbers are masked, telephone numbers but for their owner. The caller looks the
 * record up in the actor's scope first. Everything lives in the arena.
 */
#ifndef DOMAIN_APPLICATION_REVIEW_VIEW_H
#define DOMAIN_APPLICATION_REVIEW_VIEW_H

#include "domain/attachment/attachment.h"
#include "lib/base/date.h"

struct arena;
struct profile;
struct store;

enum { REVIEW_STEPS_MAX = 8 };

struct review_row {
	const char *name;      /* of the answer within its step */
	const char *label;     /* Text.label.<label> */
	struct str title;      /* words of the profile instead of the label */
	struct str value;      /* as shown; "" when nothing was filled in */
	struct str former;     /* what the submission before said; meaningful when changed */
	struct str registered; /* what the register says; meaningful when differs */
	bool changed, differs;
	bool is_long;          /* paragraphs: keep line breaks */
	bool locked;           /* a fact of the register, not an answer */
	bool alarm;            /* 有 to bad records or to a situation of article 27 */
	bool missing;          /* required, not filled in; never in a submission */
	const struct attachment *files; /* pictures: /file/<id>, /file/<id>/small */
	size_t n_files;
};

struct review_step {
	struct str code, label; /* label: the profile's */
	const struct review_row *rows;
	size_t n_rows, n_changed;
};

struct review_view {
	struct review_step steps[REVIEW_STEPS_MAX];
	size_t n_steps, n_changed, n_differs;
	int64_t photo_id;       /* attachment, 0 if none */
	int64_t submission;     /* counts from 1 */
	struct stamp submitted_at;
};

/* Label of an answer that physicians fill in. NULL: there is none such. */
const char *review_label(struct str step, struct str name);

/* NOT_FOUND: nothing was submitted yet. */
enum result application_for_review(struct store *db, struct arena *arena, const struct profile *profile,
				   int64_t record_id, struct review_view *view_out) MUST_USE;
/* The draft as it stands, marked against the last submission: for its physician only. */
enum result application_preview(struct store *db, struct arena *arena, const struct profile *profile,
				int64_t record_id, struct review_view *view_out) MUST_USE;

#endif
