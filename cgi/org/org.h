/* org.h - what the files of this program share. */
#ifndef ORG_ORG_H
#define ORG_ORG_H

#include "site/site.h"

extern const struct action org_actions[];

#endif
