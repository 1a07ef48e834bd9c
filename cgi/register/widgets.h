/* widgets.h - choices, pictures and days as several steps show and check them. */
#ifndef REGISTER_WIDGETS_H
#define REGISTER_WIDGETS_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct filling;
struct form_errors;
struct premade;
struct profile;
struct reply;
struct view;

struct review_row;
struct review_step;
/* What a row is called: words of the profile, or our own. */
struct str row_title(struct arena *arena, const struct review_row *row);
/* Rows of a step below v: label, value, former … */
void show_rows(struct arena *arena, struct view *v, const struct review_step *step);
void offer_codes(struct reply *re, const char *field, const char *kind, struct str kept);
/* All codes of a kind, or those below one of another kind, as they stand ready; NULL when they do not. */
const struct premade *premade_codes(struct arena *arena, const char *manner, const char *kind, struct str parent);
/* offer_codes() for a field that is a <select>. */
void offer_code_options(struct reply *re, const char *field, const char *kind, struct str kept);
void offer_yes_no(struct reply *re, const char *field);
void show_files(const struct filling *f, struct reply *re, const char *slot);
bool has_file(const struct filling *f, const char *slot);
void complain(struct form_errors *errors, const char *field, const char *code);
/* A code must be chosen, and of this table. */
void check_code(const char *field, const char *kind, struct str code, struct form_errors *errors);
/* A day that cannot be: after today, or before the birth. */
void check_day(const struct filling *f, const char *field, struct date day, struct form_errors *errors);

#endif
