/* password.h - passwords at rest: yescrypt with its parameters in the stored text. */
#ifndef IO_PASSWORD_H
#define IO_PASSWORD_H

#include "lib/base/str.h"

/* Takes some 20 ms at the preset cost: only the sign-in pool calls it. */
enum result password_hash(struct arena *arena, struct secret password, struct str *hash_out) MUST_USE;
/* REFUSED when it does not fit. An absent hash costs as much time as a real one and is REFUSED. */
enum result password_check(struct arena *arena, struct secret password, struct str hash) MUST_USE;

/* Was it made at another cost than the one that is set now? */
bool password_is_dated(struct str hash);

#endif
