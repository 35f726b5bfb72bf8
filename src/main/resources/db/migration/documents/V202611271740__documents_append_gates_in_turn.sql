-- As before, but the gates are looked at one after another: a join over arrays was planned anew at every keystroke, which
-- took longer than all the rest of the statement.
create or replace function documents.append(
    line_documents uuid[], line_clients uuid[], line_epochs bigint[],
    documents uuid[], ordinals bigint[], versions bigint[], clients uuid[], seqs bigint[],
    people uuid[], organisations uuid[], times timestamptz[], counts int[], steps text[],
    news_documents uuid[], news_ids uuid[], news_ordinals bigint[],
    news_people uuid[], news_organisations uuid[], news_times timestamptz[]
) returns boolean language plpgsql as $$
begin
    -- Held until the end, as in a longer transaction: a text about to be frozen waits for this, or this gives way to it.
    for i in 1 .. cardinality(line_documents) loop
        perform 1
           from documents.document d, documents.line l
          where d.id = line_documents[i] and not d.locked
            and l.document = line_documents[i] and l.client = line_clients[i] and l.epoch = line_epochs[i]
            for share of d, l skip locked;
        if not found then
            return false;
        end if;
    end loop;
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
