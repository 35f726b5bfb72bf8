package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.stream.Collectors;

/** Words in a row of which the same became. */
public record WordRun(Change change, List<Word> words) {

    public WordRun {
        words = List.copyOf(words);
    }

    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }
}
