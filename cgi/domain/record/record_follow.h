/*
 * record_follow.h - the record of a physician whose main institution has changed in the register.
 *
 * Part of module record. Used by imports, in their transaction.
 */
#ifndef DOMAIN_RECORD_FOLLOW_H
#define DOMAIN_RECORD_FOLLOW_H

#include "domain/audit/audit.h"

struct arena;

/* The record of the running cycle, or of one whose records are being made, goes along until it is submitted; the
 * department has to be chosen anew. One that the former institution has before it or has decided on stays there. */
enum result record_follow(struct store *db, struct arena *arena, int64_t physician_id, int64_t institution_id,
			  const struct actor *by, struct stamp now) MUST_USE;

#endif
