package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.kpcsc.workspace.kernel.CanonicalJson;

/** The texts that the editor and the panels beside it show in the browser. */
final class EditorTexts {

    private static final String PREFIX = "documents.editor.";

    /** Their keys, without the prefix they have in the bundle. */
    static final List<String> KEYS =
            ResourceBundle.getBundle("messages.documents", Locale.ENGLISH).keySet().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .map(key -> key.substring(PREFIX.length()))
                    .sorted()
                    .toList();

    private EditorTexts() {}

    /** All of them in the component's language, as JSON. */
    static String in(Component component) {
        return in(component, PREFIX, KEYS);
    }

    /** The texts of these keys, which have that prefix in the bundle. */
    static String in(Component component, String prefix, Collection<String> keys) {
        var texts = new TreeMap<String, String>();
        keys.forEach(key -> texts.put(key, component.getTranslation(prefix + key)));
        return CanonicalJson.of(texts);
    }
}
