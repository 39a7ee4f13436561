-- What a platform has to answer, found without reading through what it has answered.
ALTER TABLE report ADD KEY report_to_answer (platform_id, status, answer_by);
