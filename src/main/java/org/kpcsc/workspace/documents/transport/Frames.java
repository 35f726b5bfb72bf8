package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Head;
import org.kpcsc.workspace.documents.authority.Refusal;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Writes what the server sends. Texts and steps are JSON already and go in as they are. */
final class Frames {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Frames() {}

    /** Either the whole text, or the batches since the client's version. */
    static Frame opened(
            Head head,
            @Nullable List<LoggedBatch> batches,
            EditingMode mode,
            long acknowledged,
            Who who,
            Collection<Suggestion> suggestions) {
        var frame = frame("opened").put("version", head.version()).put("ordinal", head.ordinal());
        frame.put("hash", head.hash().hex());
        if (batches == null) {
            frame.set("doc", raw(head.json()));
        } else {
            frame.set("batches", raw(list(batches)));
        }
        frame.put("mode", name(mode)).put("acknowledged", acknowledged);
        frame.set("people", people(who.people()));
        frame.set("organisations", organisations(who.organisations()));
        frame.set("suggestions", suggestions(suggestions));
        return of(frame);
    }

    static Frame steps(List<LoggedBatch> batches) {
        return Frame.of("{\"type\":\"steps\",\"batches\":" + list(batches) + "}");
    }

    private static String list(List<LoggedBatch> batches) {
        var list = new StringBuilder("[");
        for (var batch : batches) {
            if (list.length() > 1) {
                list.append(',');
            }
            append(list, batch);
        }
        return list.append(']').toString();
    }

    private static void append(StringBuilder list, LoggedBatch batch) {
        list.append("{\"ordinal\":").append(batch.ordinal());
        list.append(",\"version\":").append(batch.version());
        list.append(",\"client\":\"").append(batch.client());
        list.append("\",\"seq\":").append(batch.seq());
        list.append(",\"author\":{\"person\":\"").append(batch.author().person());
        list.append("\",\"organisation\":\"").append(batch.author().organisation());
        list.append("\"},\"steps\":").append(batch.steps()).append('}');
    }

    static Frame peopleFrame(Map<PersonId, String> people) {
        var frame = frame("people");
        frame.set("people", people(people));
        return of(frame);
    }

    static Frame organisationsFrame(Map<OrganisationId, Badge> organisations) {
        var frame = frame("organisations");
        frame.set("organisations", organisations(organisations));
        return of(frame);
    }

    static Frame suggestionsFrame(Collection<Suggestion> suggestions) {
        var frame = frame("suggestions");
        frame.set("suggestions", suggestions(suggestions));
        return of(frame);
    }

    static Frame presence(Collection<Caret> carets) {
        var frame = frame("presence");
        var list = frame.putArray("carets");
        for (var caret : carets) {
            author(list.addObject().put("client", caret.client().toString()), caret.who())
                    .put("version", caret.version())
                    .put("anchor", caret.anchor())
                    .put("head", caret.head());
        }
        return of(frame);
    }

    static Frame left(UUID client) {
        return of(frame("left").put("client", client.toString()));
    }

    static Frame beat(long version, ContentHash hash) {
        return of(frame("beat").put("version", version).put("hash", hash.hex()));
    }

    static Frame mode(EditingMode mode) {
        return of(frame("mode").put("mode", name(mode)));
    }

    static Frame refused(@Nullable Long seq, Refusal reason, String message) {
        return of(
                frame("refused")
                        .put("seq", seq)
                        .put("reason", name(reason))
                        .put("message", message));
    }

    private static ObjectNode author(ObjectNode node, Authorship who) {
        return node.put("person", who.person().toString())
                .put("organisation", who.organisation().toString());
    }

    private static ObjectNode people(Map<PersonId, String> people) {
        var map = JSON.objectNode();
        people.forEach((person, name) -> map.putObject(person.toString()).put("name", name));
        return map;
    }

    private static ObjectNode organisations(Map<OrganisationId, Badge> organisations) {
        var map = JSON.objectNode();
        organisations.forEach((organisation, badge) ->
                map.putObject(organisation.toString())
                        .put("acronym", badge.acronym())
                        .put("colour", badge.colour()));
        return map;
    }

    /** Times are UTC, as RFC 3339 writes them. */
    private static ObjectNode suggestions(Collection<Suggestion> suggestions) {
        var map = JSON.objectNode();
        suggestions.forEach(suggestion ->
                author(map.putObject(suggestion.id().toString()), suggestion.author())
                        .put("at", suggestion.at().toString()));
        return map;
    }

    private static JsonNode raw(String json) {
        return JSON.rawValueNode(new RawValue(json));
    }

    private static ObjectNode frame(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Frame of(ObjectNode frame) {
        return Frame.of(frame.toString());
    }
}
