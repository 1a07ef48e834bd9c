/*
 * paper.h - the papers of a cycle: the profile's plan, drawing questions, reading a frozen paper.
 *
 * Owns tables paper and paper_item. A paper is made once for each line of exam.plan (and each 报考科目
 * where the line says so), drawn of the bank that the subject or the line names, and frozen. Its points
 * are hundredths: 100 times the right answers by the number of questions, rounded down.
 */
#ifndef DOMAIN_PAPER_H
#define DOMAIN_PAPER_H

#include "domain/audit/audit.h"
#include "domain/cycle/cycle.h"
#include "domain/question/question.h"

struct profile;

enum { PAPER_ITEMS_MAX = 160, PLAN_MAX = 8, PAPERS_WRONG_MAX = 16 };
enum show_score { SHOW_NOTHING = 0, SHOW_PASS, SHOW_POINTS };

/* One line of exam.plan. */
struct plan {
	struct str code, label, after;
	int64_t n_items, minutes, pass, attempts;
	bool general, simple, by_subject, exemptible;
};

size_t plan_size(const struct profile *profile);
struct plan plan_at(const struct profile *profile, size_t i);
/* What the paper of a line is called for who chose this subject: 内科专业 where each has its own, else its label. */
struct str plan_name(const struct profile *profile, const struct plan *plan, struct str subject_code);

struct paper {
	int64_t id, cycle_id, n_items, minutes, pass_score, max_attempts, show_score;
	struct str plan_code, subject_code, name;
	struct stamp opens_at, closes_at;
};

/* What a candidate's order and the marking need of a question. */
struct paper_key {
	int64_t item_id, kind, group_id, n_options, answer, fixed;
};

enum result paper_find(struct store *db, struct arena *arena, int64_t paper_id, struct paper *paper_out) MUST_USE;
/* Frozen papers of a cycle, as struct paper. */
enum result papers_of_cycle(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out) MUST_USE;
/* The same, held for site.look_again seconds: papers that were added since may be missing. */
enum result papers_lately(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out) MUST_USE;
/* Questions in order of position, as struct item. */
enum result paper_items(struct store *db, struct arena *arena, int64_t paper_id, struct rows *rows_out) MUST_USE;
/* The same, keys alone, as struct paper_key. */
enum result paper_keys(struct store *db, struct arena *arena, int64_t paper_id, struct rows *rows_out) MUST_USE;
/* When a paper may be sat in a round: its own window, or the make-up stage. */
struct stage paper_window(const struct paper *paper, const struct cycle *cycle, int64_t round);

/* Chooses n of the items: groups whole, kinds in the bank's proportions. Fills the positions in
 * items, in paper order. REFUSED when the bank cannot give exactly n. Pure but for chance. */
enum result paper_draw(struct arena *arena, const struct item_brief *items, size_t n_items, size_t n,
		       size_t *chosen_out) MUST_USE;

/* A paper that could not be made: its bank is missing or too small. */
struct paper_lack {
	struct str paper, bank;
	int64_t needed, found;
};
struct paper_report {
	int64_t made, there;
	size_t n_wrong, n_waiting;
	bool too_late; /* a paper could be made, but its window is over */
	struct paper_lack wrong[PAPERS_WRONG_MAX];   /* papers of everybody: without them none is made */
	struct paper_lack waiting[PAPERS_WRONG_MAX]; /* of one 报考科目: whoever chose it waits, the rest is made */
};

/* Makes and freezes what the plan asks for and is not there yet, in the caller's transaction. EXPIRED:
 * the test stage has no dates. REFUSED: see wrong and too_late in the report; nothing should be committed. */
enum result paper_build(struct store *db, struct arena *arena, const struct profile *profile,
			const struct cycle *cycle, const struct actor *by, struct stamp now,
			struct paper_report *report_out) MUST_USE;

#endif
