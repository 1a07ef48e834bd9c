/*
 * sheet.h - answers as text, the order of a candidate's paper, and marking. Pure functions.
 *
 * A sheet has one character a question: "-" unanswered, else the mask of display letters (A=1, B=2, C=4 …)
 * as an index into a 64-letter alphabet. An order has five bytes a question: position in the paper
 * (2 bytes, big endian), then six 4-bit places: the paper's option that is shown at A, B, C …; 15 is none.
 */
#ifndef DOMAIN_SHEET_H
#define DOMAIN_SHEET_H

#include "domain/paper/paper.h"

enum { ORDER_BYTES = 5, ORDER_NONE = 15 };

/* REFUSED unless the text is n characters of the alphabet. */
enum result sheet_check(struct str sheet, size_t n) MUST_USE;
struct str sheet_blank(struct arena *arena, size_t n);
unsigned sheet_mask(char c);            /* 0 for "-" and what is no sign of the alphabet */
char sheet_sign(unsigned mask);
size_t sheet_answered(struct str sheet);

/* A sheet above what stands in the database: its own answers, which are those that differ from `base`, the sheet it was
 * made from, and everything else as it stands. A "*" in the base: own, whatever it was. All three are as long. */
struct str sheet_above(struct arena *arena, struct str sheet, struct str base, struct str stands);

/* A candidate's order: sections of kinds stay in order, units inside them and options are shuffled;
 * groups stay together, and the questions of a B1 group share one option order. */
struct bytes order_make(struct arena *arena, const struct paper_key *keys, size_t n);
/* REFUSED unless each position occurs once and each question's places are a permutation. */
enum result order_check(struct arena *arena, struct bytes order, const struct paper_key *keys, size_t n) MUST_USE;
size_t order_position(struct bytes order, size_t question);
unsigned order_option(struct bytes order, size_t question, size_t place); /* ORDER_NONE if empty */
/* The paper's mask of a displayed mask. */
unsigned order_unshuffle(struct bytes order, size_t question, unsigned shown);

/* How many questions are right: all of the key's options and no other. The sheet is n long. */
int64_t sheet_right(struct str sheet, struct bytes order, const struct paper_key *keys, size_t n);
/* Points of 100, rounded down. */
int64_t sheet_points(int64_t n_right, size_t n);

#endif
