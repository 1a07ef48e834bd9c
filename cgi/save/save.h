/*
 * save.h - the saver: takes all saves that wait, applies them in one transaction, then answers.
 *
 * POST /save, at most 1 KB: a=attempt&e=epoch&r=revision&s=sheet[&b=revision it was made from][&v=times the
 * page was left]. Answers are JSON: {"ok":1,"rev":5,"left":2340000,"at":"10:32:05"}, or {"ok":0,"why":"moved"}
 * and so on; "older" has what stands there: "rev" and "sheet".
 * "ok" is sent after the commit only.
 */
#ifndef SAVE_SAVE_H
#define SAVE_SAVE_H

#include <stdbool.h>

#include "domain/attempt/save.h"

void save_loop(struct store *db, struct arena *arena, bool once);

#endif
