-- Pages word it, in the reader's language; the run's own figures say by how much.
ALTER TABLE advice_run ADD COLUMN refusal_figure VARCHAR(64) NULL;

UPDATE advice_run
   SET refusal_figure = CASE
           WHEN refusal LIKE 'no figure of %' THEN SUBSTRING(refusal, CHAR_LENGTH('no figure of ') + 1)
           WHEN refusal LIKE 'the chances%' THEN 'hazard.converged'
           WHEN refusal LIKE 'calibration slope%' THEN 'holdout.slope'
           WHEN refusal LIKE 'calibration error%' THEN 'holdout.ece'
           WHEN refusal LIKE 'intervals%' THEN 'recovery.coverage'
           WHEN refusal LIKE 'effects claimed%' THEN 'recovery.claimed.actions'
           ELSE 'chance.mean'
       END
 WHERE refusal IS NOT NULL;

UPDATE advice_run
   SET refusal = CASE
           WHEN refusal LIKE 'no figure of %' THEN 'MISSING'
           WHEN refusal LIKE 'the chances%' THEN 'UNSETTLED'
           WHEN refusal LIKE 'calibration slope%' THEN 'SLOPE'
           WHEN refusal LIKE 'calibration error%' THEN 'CALIBRATION'
           WHEN refusal LIKE 'intervals%' THEN 'COVERAGE'
           WHEN refusal LIKE 'effects claimed%' THEN 'CLAIMS'
           ELSE 'DRIFT'
       END
 WHERE refusal IS NOT NULL;
