/*
 * paper_text.h - the papers of this process, cut into ready pieces of HTML.
 *
 * Each question is rendered once, when its paper is first asked for, with signs of the private use area
 * where its number and the letters of its options go. A candidate's page is these pieces in his order:
 * no template runs for it and nothing needs escaping again.
 */
#ifndef EXAM_PAPER_TEXT_H
#define EXAM_PAPER_TEXT_H

#include "domain/attempt/attempt.h"
#include "exam/weave.h"

struct paper_text;

/* At most PAPERS_HELD papers are held; the one that was not used longest makes room. NOT_FOUND: no
 * frozen paper of that number. */
enum { PAPERS_HELD = 24 };
enum result paper_text_of(struct store *db, int64_t paper_id, const struct paper_text **text_out) MUST_USE;
const struct paper *paper_text_paper(const struct paper_text *text);
/* The questions of an attempt with its answers, and its answer sheet. */
enum result paper_text_questions(const struct paper_text *text, const struct attempt *attempt,
				 struct woven *out) MUST_USE;
enum result paper_text_cells(const struct paper_text *text, const struct attempt *attempt, struct woven *out) MUST_USE;
/* What both are packed in. */
const struct pack_code *paper_text_code(const struct paper_text *text);

#endif
