/*
 * chain.h - the audit as a chain: each record is sealed with a number and a mark that takes in the mark before.
 *
 * Programs append records without waiting for one another; dk-jobs gives those that are committed their numbers, in the
 * order of their ids as far as they are there, and their marks: HMAC-SHA-256 with a key derived from the secret
 * "master", so that whoever has the database alone cannot make the chain anew. What was cut off the end together with
 * audit_head shows only against a head noted elsewhere: dk-jobs writes one to its log every hour.
 * docs/security.md tells what is taken into a mark.
 */
#ifndef DOMAIN_AUDIT_CHAIN_H
#define DOMAIN_AUDIT_CHAIN_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;

/* The last link: number (0: none yet) and mark in hexadecimal digits. */
struct chain_head {
	int64_t seq;
	struct str mark;
};

/* Seals up to CHAIN_PIECE records in a transaction of its own; n_out is CHAIN_PIECE when there may be more. Several may
 * run: they wait for one another. */
enum { CHAIN_PIECE = 500 };
enum result chain_seal(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;
enum result chain_head_now(struct store *db, struct arena *arena, struct chain_head *head_out) MUST_USE;

enum chain_fault {
	CHAIN_WHOLE = 0,
	CHAIN_ALTERED,   /* the mark of this number does not fit: changed, or put in another's place */
	CHAIN_MISSING,   /* no record has this number */
	CHAIN_CUT,       /* the head tells of this number, but the chain ends before */
	CHAIN_HEAD,      /* all records fit, but the head has another number or mark than the last of them */
	CHAIN_BEFORE,    /* a record has a number below the first */
	CHAIN_NOT_NOTED, /* the record with the number that was noted elsewhere has another mark */
};

/* What a check found: the first fault, at which number and record (0: none). */
struct chain_findings {
	int64_t n_sealed, n_waiting; /* records with a mark that fits; records that have none yet */
	enum chain_fault fault;
	int64_t seq, id;
	struct stamp at;          /* the time that the record tells, if there is one */
	struct stamp waits_since; /* of the oldest that waits */
};
/* Reads the whole chain, with memory for a thousand records. noted may be all zero. */
enum result chain_verify(struct store *db, struct arena *arena, struct chain_head noted,
			 struct chain_findings *findings_out) MUST_USE;

/* Does one record fit its mark, and the mark before? seq 0: it waits for its seal. Nothing is said of the others. */
struct chain_one {
	int64_t seq;
	enum chain_fault fault;
};
enum result chain_check(struct store *db, struct arena *arena, int64_t id, struct chain_one *one_out) MUST_USE;
/* How far the chain goes, and since when. */
struct chain_sealed {
	int64_t seq;
	struct stamp at;
};
enum result chain_sealed(struct store *db, struct arena *arena, struct chain_sealed *sealed_out) MUST_USE;

#endif
