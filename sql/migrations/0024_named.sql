-- A name is looked for in a whole region: along an index that holds what the filters ask.
ALTER TABLE worklist ADD KEY cycle_name (cycle_id, name, is_main, institution_id, phase, procedure_kind, physician_id, record_id);
