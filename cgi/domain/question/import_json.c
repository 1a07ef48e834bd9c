/* import_json.c - a file with one question in JSON a line as the source of an import. */
#include "domain/intake/intake.h"
#include "domain/question/import.h"
#include "domain/question/item_row.h"
#include "lib/base/arena.h"
#include "lib/io/lines.h"

struct question_lines {
	struct arena *arena;            /* holds only this */
	struct lines *lines;
	int64_t line, fault;
	bool began;
};

bool
question_file_is_json(const char *path)
{
	return str_ends(str_of(path), STR(".jsonl")) || str_ends(str_of(path), STR(".json"));
}

static enum result
next(void *source, struct arena *arena, struct sheet_row *row_out)
{
	struct question_lines *self = source;
	enum result result;
	struct str line;

	if (!self->began) {
		self->began = true;
		item_row_headings(arena, row_out);
		return OK;
	}
	do {
		self->line++;
		result = lines_next(self->lines, arena, &line);
	} while (result == OK && str_trim(line).len == 0);
	if (result == OK)
		result = item_row_from_json(arena, line, self->line + 1, row_out);
	if (result == REFUSED)
		self->fault = self->line;
	return result;
}

static int
position(const void *source)
{
	const struct question_lines *self = source;

	return lines_progress(self->lines);
}

enum result
question_lines_open(const char *path, struct intake_job *job, struct question_lines **lines_out)
{
	struct arena *arena = arena_create(1024);
	struct question_lines *self = ARENA_NEW(arena, struct question_lines);
	enum result result = lines_open(path, &self->lines);

	self->arena = arena;
	if (result != OK) {
		arena_destroy(arena);
		return result;
	}
	job->next = next;
	job->position = position;
	job->source = self;
	*lines_out = self;
	return OK;
}

int64_t
question_lines_fault(const struct question_lines *lines)
{
	return lines->fault;
}

void
question_lines_close(struct question_lines *lines)
{
	if (lines == NULL)
		return;
	lines_close(lines->lines);
	arena_destroy(lines->arena);
}
