/* file.h - pictures of records, for those who may see them. */
#ifndef FILE_FILE_H
#define FILE_FILE_H

#include "lib/web/action.h"

extern const struct action file_actions[];

#endif
