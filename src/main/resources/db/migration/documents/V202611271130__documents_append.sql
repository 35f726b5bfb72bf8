-- Appends batches and what is new in them in one turn to the database, where nothing has changed since their document
-- was looked at last: no text is frozen, and each editor's connection is the latest. Otherwise it appends nothing and
-- answers false; where another node was first in a log, it fails by the log's keys.
create function documents.append(
    line_documents uuid[], line_clients uuid[], line_epochs bigint[],
    documents uuid[], ordinals bigint[], versions bigint[], clients uuid[], seqs bigint[],
    people uuid[], organisations uuid[], times timestamptz[], counts int[], steps text[],
    news_documents uuid[], news_ids uuid[], news_ordinals bigint[],
    news_people uuid[], news_organisations uuid[], news_times timestamptz[]
) returns boolean language plpgsql as $$
declare
    held int;
begin
    -- Held until the end, as in a longer transaction: a text about to be frozen waits for this, or this gives way to it.
    perform 1
       from unnest(line_documents, line_clients, line_epochs) as a (document, client, epoch)
       join documents.document d on d.id = a.document and not d.locked
       join documents.line l on l.document = a.document and l.client = a.client and l.epoch = a.epoch
        for share of d, l skip locked;
    get diagnostics held = row_count;
    if held <> cardinality(line_documents) then
        return false;
    end if;
    insert into documents.batch (document, ordinal, version, client, seq,
                                 person, organisation, at, step_count, steps)
    select * from unnest(documents, ordinals, versions, clients, seqs,
                         people, organisations, times, counts, steps);
    if cardinality(news_documents) > 0 then
        insert into documents.suggestion (document, id, ordinal, person, organisation, at)
        select * from unnest(news_documents, news_ids, news_ordinals,
                             news_people, news_organisations, news_times)
        on conflict do nothing;
    end if;
    return true;
end
$$;

revoke all on function documents.append from public;
grant execute on function documents.append to "${app_role}";
