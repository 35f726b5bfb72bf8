package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.kpcsc.workspace.kernel.RefusedException;

/** Fields that refuse in words what they cannot take, in a {@link FormDialog}. */
public final class FormFields {

    private FormFields() {}

    /** What a field takes. */
    private record Limit(int characters) {}

    /** The refusals that are about a field. */
    private record Blamed(Set<String> keys) {}

    /**
     * A field for many words. What is too long stays as it was typed or pasted, and is refused: the
     * browser alone would cut it without a word.
     *
     * @param limit in characters; how much of it is used is told near to it
     */
    public static TextArea words(String label, int limit) {
        return limited(new TextArea(label), limit);
    }

    /** A field for one line, with a limit as that of {@link #words}. */
    public static TextField line(String label, int limit) {
        return limited(new TextField(label), limit);
    }

    /**
     * Says which refusals a field answers for: when one of them comes, be it from the form or from
     * the service, the dialog marks the field as wrong and leads to it.
     *
     * @param keys of {@link RefusedException}s
     */
    public static <C extends Component> C blame(C field, String... keys) {
        ComponentUtil.setData(field, Blamed.class, new Blamed(Set.of(keys)));
        return field;
    }

    static boolean answersFor(Component field, String refusal) {
        var blamed = ComponentUtil.getData(field, Blamed.class);
        return blamed != null && blamed.keys().contains(refusal);
    }

    /** How many characters are too many, 0 or less where none is. */
    static int tooMany(Component field) {
        var limit = ComponentUtil.getData(field, Limit.class);
        return limit != null
                        && field instanceof HasValue<?, ?> filled
                        && filled.getValue() instanceof String text
                ? text.length() - limit.characters()
                : 0;
    }

    /** The page's {@code limits.ts} counts; {@code #} stands for how many there are. */
    private static <C extends Component> C limited(C field, int limit) {
        ComponentUtil.setData(field, Limit.class, new Limit(limit));
        field.getElement().setAttribute("data-limit", String.valueOf(limit));
        field.getElement()
                .setAttribute(
                        "data-limit-words", field.getTranslation("uikit.limit.used", "#", limit));
        return field;
    }
}
