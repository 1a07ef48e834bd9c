/*
 * import.h - questions from a file into a bank.
 *
 * A question is known by its number within the bank. One that is stored as it stands in the file
 * costs no change; one that differs is replaced and its version counts up, unless a paper already
 * uses it: then the row is refused, since what somebody sat must stay what it was.
 */
#ifndef DOMAIN_QUESTION_IMPORT_H
#define DOMAIN_QUESTION_IMPORT_H

#include "lib/base/str.h"

struct arena;
struct intake_job;
struct sheet_row;
struct store;

/* NOT_FOUND: no such bank. REFUSED as intake_run() has it. */
enum result import_questions(struct store *db, struct str bank_code,
			     struct intake_job *job) MUST_USE;

/* A file with one JSON object a line as the source of a job. */
struct question_lines;
bool question_file_is_json(const char *path);   /* by its name's end: .jsonl or .json */
/* NOT_FOUND: cannot be opened. REFUSED: no text. */
enum result question_lines_open(const char *path, struct intake_job *job,
				struct question_lines **lines_out) MUST_USE;
/* The line that was no question, after import_questions() was REFUSED for it; else 0. */
int64_t question_lines_fault(const struct question_lines *lines);
void question_lines_close(struct question_lines *lines);

#endif
