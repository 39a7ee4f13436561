UPDATE report r
   SET state_since = COALESCE((SELECT MAX(e.at) FROM report_event e WHERE e.report_id = r.id), r.filed_at)
 WHERE state_since IS NULL;
