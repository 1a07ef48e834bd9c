-- The audit becomes a chain: number and mark are given by dk-jobs when a record is committed.
ALTER TABLE audit ADD COLUMN seq BIGINT NULL COMMENT 'place in the chain, from 1; NULL: not sealed yet';
ALTER TABLE audit ADD COLUMN mark BINARY(32) NULL COMMENT 'HMAC of the mark before and of this record', ADD UNIQUE KEY seq (seq);

CREATE TABLE audit_head (
  id TINYINT NOT NULL COMMENT '1',
  seq BIGINT NOT NULL COMMENT 'number of the last sealed record',
  mark VARBINARY(32) NOT NULL COMMENT 'its mark; empty: none yet',
  sealed_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id)
) COMMENT 'where the chain of the audit ends';

INSERT INTO audit_head (id, seq, mark) VALUES (1, 0, '');
