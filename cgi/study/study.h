/*
 * study.h - practice, wholly without scripts: one question a page, marked at once in words and colour.
 * banks.c: banks, the answer sheet, clearing. question.c: the question and its answer.
 */
#ifndef STUDY_STUDY_H
#define STUDY_STUDY_H

#include "domain/study/study.h"
#include "site/site.h"

extern const struct action study_actions[];
extern const struct form answer_form, clear_form;

/* A bank that this visitor may practise. NOT_FOUND otherwise. */
enum result study_bank(const struct request *rq, struct bank *bank_out) MUST_USE;
enum study_mode study_mode_of(struct str word);
struct str study_address(const struct request *rq, const struct bank *bank, int64_t item_id,
			 enum study_mode mode);

enum result show_banks(const struct request *rq, struct reply *re);
enum result show_bank(const struct request *rq, struct reply *re);
enum result go_on(const struct request *rq, struct reply *re);
enum result show_sheet(const struct request *rq, struct reply *re);
enum result show_clear(const struct request *rq, struct reply *re);
enum result clear(const struct request *rq, struct reply *re);
enum result show_question(const struct request *rq, struct reply *re);
enum result answer(const struct request *rq, struct reply *re);

#endif
