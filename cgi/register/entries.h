/* entries.h - lists of entries that are kept one by one: 相关经历 and 科研成果. */
#ifndef REGISTER_ENTRIES_H
#define REGISTER_ENTRIES_H

#include "domain/experience/experience.h"
#include "register.h"

/* A list is a step with kinds of experience; its pages are /register/<step>/add, /{id} and /{id}/remove. */
struct entries {
	const char *step;
	int64_t first, last;
};
extern const struct entries history_entries, research_entries;

/* The province has this list, and it may be edited. */
enum result entries_open(const struct request *rq, struct reply *re, const struct entries *list,
			 struct filling *f) MUST_USE;
/* The entry that the address names; NOT_FOUND when it is of another list. */
enum result entry_find(const struct request *rq, const struct entries *list,
		       struct experience *x_out) MUST_USE;
/* What stands around the page of one entry. */
void entry_page(const struct filling *f, struct reply *re, const struct entries *list);
/* Adds it, or changes it when it has an id; leads back to the list. */
enum result entry_store(struct filling *f, struct reply *re, const struct entries *list,
			const struct experience *x) MUST_USE;

#endif
