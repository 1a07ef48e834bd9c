/* result.h - 医师考核查询: of every practice site and every paper what is done and what is missing. */
#ifndef RESULT_RESULT_H
#define RESULT_RESULT_H

#include "site/site.h"

extern const struct action result_actions[];

#endif
