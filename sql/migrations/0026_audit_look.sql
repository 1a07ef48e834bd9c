-- The audit is looked through by what was done, and by an institution among its own acts.
CREATE INDEX action ON audit (action, id);
CREATE INDEX institution ON audit (institution_id, role, id);
