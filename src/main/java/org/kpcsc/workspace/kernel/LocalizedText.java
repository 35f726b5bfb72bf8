package org.kpcsc.workspace.kernel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One text in one or several languages; never in none. */
public record LocalizedText(Map<Language, String> texts) {

    /** Throws {@link IllegalArgumentException} where a text is blank or there is none. */
    public LocalizedText {
        if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text in at least one language, none blank");
        }
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    public static LocalizedText of(Language language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public Optional<String> exactlyIn(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** The text in that language, else in the first of the coalition's languages that has one. */
    public String in(Language language) {
        return exactlyIn(language).orElseGet(() -> texts.values().iterator().next());
    }

    /** The language that {@link #in(Language)} answers in, to mark it up. */
    public Language languageFor(Language wanted) {
        return texts.containsKey(wanted) ? wanted : texts.keySet().iterator().next();
    }
}
