/* join.h - what the files of this program share. */
#ifndef JOIN_JOIN_H
#define JOIN_JOIN_H

#include "lib/web/action.h"

extern const struct action join_actions[];

#endif
