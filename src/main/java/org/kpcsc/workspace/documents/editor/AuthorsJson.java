package org.kpcsc.workspace.documents.editor;

import java.util.LinkedHashMap;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.history.AuthoredText;
import tools.jackson.databind.json.JsonMapper;

/** Who wrote what, as {@code authorship.ts} reads it. */
final class AuthorsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private AuthorsJson() {}

    static String of(AuthoredText text) {
        var root = JSON.createObjectNode();
        root.put("version", text.origins().version());
        var indexes = new LinkedHashMap<Authorship, Integer>();
        var writers = root.putArray("writers");
        text.writers()
                .forEach((author, writer) -> {
                    indexes.put(author, indexes.size());
                    writers.addObject()
                            .put("person", author.person().toString())
                            .put("organisation", author.organisation().toString())
                            .put("name", writer.name())
                            .put("acronym", writer.acronym())
                            .put("colour", writer.colour());
                });
        var ranges = root.putArray("ranges");
        for (var range : text.origins().ranges()) {
            var origin = range.origin();
            if (origin != null) {
                ranges.addArray()
                        .add(range.from())
                        .add(range.to())
                        .add(indexes.get(origin.author()))
                        .add(origin.at().toEpochMilli());
            }
        }
        return root.toString();
    }
}
