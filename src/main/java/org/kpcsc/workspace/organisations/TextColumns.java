package org.kpcsc.workspace.organisations;

import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;

/** A {@link LocalizedText} as columns, one for each language. */
@Embeddable
record TextColumns(@Nullable String en, @Nullable String fr, @Nullable String pt) {

    static TextColumns of(LocalizedText text) {
        Map<Language, String> texts = text.texts();
        return new TextColumns(
                texts.get(Language.EN), texts.get(Language.FR), texts.get(Language.PT));
    }

    static @Nullable TextColumns ofNullable(@Nullable LocalizedText text) {
        return text == null ? null : of(text);
    }

    LocalizedText toText() {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var text = in(language);
            if (text != null) {
                texts.put(language, text);
            }
        }
        return new LocalizedText(texts);
    }

    private @Nullable String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case PT -> pt;
        };
    }
}
