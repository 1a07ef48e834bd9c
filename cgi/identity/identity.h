/* identity.h - what the files of this program share. */
#ifndef IDENTITY_IDENTITY_H
#define IDENTITY_IDENTITY_H

#include "lib/web/action.h"

extern const struct action identity_actions[];

#endif
