-- Through whom and when each part of a text came about was kept to within ten minutes; now it is told
-- to the minute. A cache of the log: it is filled again.
delete from documents.origins;
