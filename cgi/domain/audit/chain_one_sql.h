/* chain_one_sql.h - statements of those who look at the chain and may not seal. */
#ifndef DOMAIN_AUDIT_CHAIN_ONE_SQL_H
#define DOMAIN_AUDIT_CHAIN_ONE_SQL_H

#include "domain/audit/chain_sql.h"

extern const struct statement chain_of_id, chain_of_seq, chain_sealed_now;

#endif
