/* demo.h - what the files of the demonstration share. All people are invented, from one seed. */
#ifndef CTL_DEMO_H
#define CTL_DEMO_H

#include "domain/account/account_create.h"
#include "domain/cycle/cycle.h"
#include "domain/paper/paper.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

enum { DEMO_PROVINCES = 4, DEMO_PEOPLE = 400, DEMO_PICTURES = 5, DEMO_INSTITUTIONS = 16 };

/* How far somebody has come by now. */
enum story {
	STORY_START,       /* as the cycle's opening left him: included, or outside */
	STORY_INCLUDED,
	STORY_DRAFT,
	STORY_SUBMITTED,
	STORY_AGAIN,       /* sent back once, submitted again */
	STORY_RETURNED,
	STORY_RECHECK,     /* only where the province rechecks */
	STORY_ACCEPTED,    /* a judgement is missing */
	STORY_READY,
	STORY_FIRST_PASSED,
	STORY_SITTING,
	STORY_TESTED,
	STORY_FAILED,
	STORY_UNFIT,
	STORY_HIDDEN,
	STORY_LEFT,
};

struct demo_province {
	const struct profile *profile;
	struct cycle cycle;
	struct rows papers;      /* struct paper */
	int first, n_institutions; /* ids of its institutions in sql/demo/places.sql */
};

struct person {
	int province, main_site, second_site; /* ids of institutions; second 0: none */
	enum story story;
	const char *fixed_name;  /* one of the people in the table of accounts */
	const char *own_password; /* NULL: the initial one */
	bool no_account;
	struct str name, document_kind, document, mobile, email;
	struct date born, qualified, licensed;
	int sex, level, picture;
	const char *education, *category, *scope, *specialty, *title, *subject, *department;
	struct str qualification_no, licence_no;
	int64_t physician_id, account_id, record_id;
};

struct demo_fixture {
	const char *name, *kind, *document, *what;
	int province, main_site, second_site;
	enum story story;
	bool own_password, no_account;
	const char *mobile;
	int born_year, sex, subject;
};

struct demo {
	struct store *db;
	struct arena *arena;     /* for as long as the loading takes */
	struct arena *scratch;   /* for one person */
	uint64_t seed;
	struct stamp now;
	struct demo_province province[DEMO_PROVINCES];
	struct person *people;   /* DEMO_PEOPLE */
	struct str pictures[DEMO_PICTURES];
	int64_t picture_record[DEMO_PICTURES]; /* a record that has it already */
};

/* Uniform in 0 … n-1; the same numbers each time. */
unsigned demo_random(struct demo *d, unsigned n);
void demo_invent(struct demo *d);
/* The n-th of those people whom the table of accounts names; NULL at the end. */
const struct demo_fixture *demo_fixture(size_t n);
/* In each province one 考核机构 in force with others delegated to it, one application that waits, one institution that
 * nobody assesses yet. */
enum result demo_appoint(struct demo *d) MUST_USE;
/* In the caller's transaction. */
enum result demo_live(struct demo *d, struct person *p) MUST_USE;

#define DEMO_PASSWORD "Dingkao-2026"

#endif
