UPDATE data_set_version v
  JOIN (SELECT data_set, MAX(id) AS newest FROM data_set_version GROUP BY data_set) n ON n.newest = v.id
SET v.is_current = TRUE;
