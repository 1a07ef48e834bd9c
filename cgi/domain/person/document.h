/*
 * document.h - identity documents: their kinds, the form of their numbers, and what a number says.
 *
 * No SQL, no clock: "today" is passed in. A number is first made plain (document_plain), then
 * checked; its canonical form is what blind indexes are made of, so that two writings of one
 * document are equal: 15 and 18 digits of one person, a permit with and without its count of
 * issues. It follows from the number alone, whatever the kind, so that the number typed at sign-in
 * gives the same.
 */
#ifndef DOMAIN_PERSON_DOCUMENT_H
#define DOMAIN_PERSON_DOCUMENT_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;

/* The values are the codes of the code table, which is WS 364 CV02.01.101 up to 07. */
enum document_kind {
	DOCUMENT_NONE = 0,
	DOCUMENT_ID_CARD = 1,
	DOCUMENT_PASSPORT = 3,
	DOCUMENT_OFFICER = 4,
	DOCUMENT_HK_MACAU_PERMIT = 6,
	DOCUMENT_TAIWAN_PERMIT = 7,
	DOCUMENT_POLICE_OFFICER = 11,
	DOCUMENT_RESIDENCE_PERMIT = 12,
	DOCUMENT_FOREIGN_PERMIT = 13,
	DOCUMENT_SOLDIER = 14,
	DOCUMENT_OTHER = 99,
};

/* In the order in which an identity number is checked. */
enum document_fault {
	DOCUMENT_FINE = 0,
	DOCUMENT_EMPTY,
	DOCUMENT_LENGTH,
	DOCUMENT_CHARACTERS,
	DOCUMENT_DATE,          /* no such day */
	DOCUMENT_FUTURE,        /* born after today */
	DOCUMENT_CHECKSUM,
	DOCUMENT_REGION,
	DOCUMENT_FORM,          /* not the form of this kind of document */
};

/* What document_plain() had to take away. */
enum {
	DOCUMENT_HAD_APOSTROPHE = 1,
	DOCUMENT_HAD_BLANKS = 2,
	DOCUMENT_HAD_WIDE = 4,
	DOCUMENT_HAD_LOWER_CASE = 8,
};

struct document {
	enum document_kind kind;
	struct str number;      /* plain, as it is printed */
	struct str canonical;
	struct date born;       /* none when the number does not tell */
	int sex;                /* 1 male, 2 female, 0 when the number does not tell */
};

/* "01" or "1" to DOCUMENT_ID_CARD; DOCUMENT_NONE for what is not in the table. */
enum document_kind document_kind_of(struct str code);
struct str document_kind_code(enum document_kind kind);         /* "01"; "" for DOCUMENT_NONE */
const char *document_kind_name(enum document_kind kind);        /* 居民身份证 */
/* Kinds offered in forms, in their order; ends with DOCUMENT_NONE. */
extern const enum document_kind document_kinds[];

/* Half width, upper case, without blanks, invisible characters and a spreadsheet's apostrophe. */
struct str document_plain(struct arena *arena, struct str raw, unsigned *had_out);
/* The rules of GB 11643 for 15 or 18 plain characters; lower-case x is let pass. */
enum document_fault document_check_id(struct str number, struct date today);
/* Makes plain and checks. REFUSED with the fault. */
enum result document_read(struct arena *arena, enum document_kind kind, struct str raw,
			  struct date today, struct document *document_out,
			  enum document_fault *fault_out) MUST_USE;
/* 15 to 18 digits; anything else as it is. */
struct str document_long_id(struct arena *arena, struct str number);
/* The canonical form of what is typed at sign-in. */
struct str document_canonical_guess(struct arena *arena, struct str raw);
/* 1101********001X; shorter numbers show less. */
struct str document_masked(struct arena *arena, struct str number);
/* E-05: the last six characters, upper-case without blanks; the whole if it is shorter. */
struct str document_password_base(struct arena *arena, struct str account);
const char *document_fault_text(enum document_fault fault);     /* Chinese, for reports */
/* empty, length, characters, …: for templates */
const char *document_fault_word(enum document_fault fault);

#endif
